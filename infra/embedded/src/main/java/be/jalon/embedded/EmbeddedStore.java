package be.jalon.embedded;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A document store that speaks MongoDB's protocol on 127.0.0.1 and keeps everything in one file. It is not MongoDB: no transactions, no replicas, no users.
 *
 * <p>A write is acknowledged once it is in the file (the operating system's page cache): it survives SIGKILL of the process, and not for certain the loss
 * of power. While its volume is all but full it refuses writes (code 14031), and takes them again when there is room. Queries go by {@code _id} or by the indexes the services declare with {@code createIndexes}; the declarations are kept, the indexes live in
 * memory. Each start rewrites the file with what is alive, so nothing deleted or overwritten outlives a restart in it; until then old content may linger.
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  private final StoreFile file;
  private final GroupCommit commit;
  private final UnindexedQueries unindexed;
  private final StoreBackend backend;
  private final EventLoopGroup loops;
  private final ChannelGroup connections;
  private final Channel listening;

  private EmbeddedStore(StoreFile file, int port) {
    this.file = file;
    this.commit = file.commit();
    this.unindexed = new UnindexedQueries();
    this.backend = new StoreBackend(file, unindexed);
    this.loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    this.connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    this.listening = listen(port);
  }

  /** Starts on a free port of the machine's choosing. */
  public static EmbeddedStore start(Path directory) {
    return start(directory, 0, () -> {});
  }

  /**
   * Starts and returns once clients can work.
   *
   * @param directory where the file is kept; created when missing
   * @param port the port for clients, 0 for a free one
   * @param lost called when the file could not be written, and nothing can be any more: end the process then, and start it again
   * @throws org.h2.mvstore.MVStoreException when another process has the file open, or it cannot be read
   */
  public static EmbeddedStore start(Path directory, int port, Runnable lost) {
    var file = StoreFile.in(directory, lost);
    try {
      return new EmbeddedStore(file, port);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  public int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** The connection string for one database of this store. */
  public String uri(String database) {
    return "mongodb://" + HOST + ":" + port() + "/" + database;
  }

  /** The kinds of query so far that neither {@code _id} nor a declared index served. A test of a service expects none. */
  public List<UnindexedQuery> unindexedQueries() {
    return unindexed.list();
  }

  public void forgetUnindexedQueries() {
    unindexed.forget();
  }

  /** Write commands acknowledged so far. */
  public long writes() {
    return commit.writes();
  }

  /** Commits to the file that those writes shared. */
  public long commits() {
    return commit.commits();
  }

  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    connections.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    file.close();
  }

  private Channel listen(int port) {
    return new ServerBootstrap()
        .group(loops)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(), new MongoWireProtocolHandler(),
                new WireHandler(backend, connections));
          }
        })
        .bind(HOST, port)
        .syncUninterruptibly()
        .channel();
  }
}

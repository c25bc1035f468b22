package be.jalon.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers each request on a thread of its own, so that writers of many connections wait together for one commit. Drivers send one request at a time on a
 * connection. Nothing of a document ever reaches the log.
 */
final class WireHandler extends SimpleChannelInboundHandler<ClientRequest> {

  private static final Logger log = LoggerFactory.getLogger(WireHandler.class);
  private static final int INTERNAL_ERROR = 1;

  private final AtomicInteger replies = new AtomicInteger();
  private final MongoBackend backend;
  private final ChannelGroup connections;

  WireHandler(MongoBackend backend, ChannelGroup connections) {
    this.backend = backend;
    this.connections = connections;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    connections.add(context.channel());
    context.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    backend.handleClose(context.channel());
    context.fireChannelInactive();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    Thread.ofVirtual().name("store").start(() -> context.writeAndFlush(answer(request)));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    log.debug("Connection {} closed after {}", context.channel().remoteAddress(), cause.toString());
    context.close();
  }

  private Object answer(ClientRequest request) {
    var header = new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
    return switch (request) {
      case MongoMessage message -> new MongoMessage(message.getChannel(), header, handle(message, message.getDocument()));
      case MongoQuery query -> new MongoReply(header, handle(query, query.getQuery().get("$query") instanceof Document inner ? inner : query.getQuery()));
      default -> throw new IllegalStateException("Not a request of MongoDB's protocol: " + request.getClass());
    };
  }

  private Document handle(ClientRequest request, Document command) {
    var name = command.keySet().iterator().next();
    try {
      return backend.handleCommand(request.getChannel(), request.getDatabaseName(), name, command);
    } catch (MongoServerError e) {
      return error(e.getMessageWithoutErrorCode(), e.getCode(), e.getCodeName());
    } catch (MongoServerException e) {
      return error(e.getMessageWithoutErrorCode(), INTERNAL_ERROR, "InternalError");
    } catch (RuntimeException e) {
      log.error("Command {} failed", name, e);
      return error(e.getClass().getSimpleName(), INTERNAL_ERROR, "InternalError");
    }
  }

  private static Document error(String message, int code, String codeName) {
    return new Document("ok", 0).append("errmsg", message).append("code", code).append("codeName", codeName);
  }
}

package be.jalon.portal;

import be.jalon.portal.words.Codes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/** The whole portal, with {@link Neighbours} in place of the services and somebody logged in where the test says so ({@link LoggedIn}). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(LoggedIn.Issuer.class)
@ContextConfiguration(initializers = TestPlace.class)
@ExtendWith(PortalTest.ListsOfTheirOwn.class)
public @interface PortalTest {

  /** The portal remembers lists of codes for an hour; the neighbours of each test have their own. */
  final class ListsOfTheirOwn implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
      var codes = SpringExtension.getApplicationContext(test).getBean(Codes.class);
      ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(codes, "known"))).clear();
    }
  }
}

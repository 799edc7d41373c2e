package uk.sidebyside.journeys;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import uk.sidebyside.testing.FreshDatabase;

/** The whole program with York's example, listening on a port of its own: one for all journeys of a test run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"sidebyside.example=york", "sidebyside.gallery=true"})
@Import(Letters.class)
@ContextConfiguration(initializers = FreshDatabase.class)
@interface York {}

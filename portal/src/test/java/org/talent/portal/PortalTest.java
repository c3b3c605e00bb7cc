package org.talent.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.talent.persistence.OwnSchema;

/**
 * A test of screens over the real use cases and the real database server: one application for all of them, with {@link
 * PortalSeason} and {@link PortalSpaces} in it. {@link SignedInAs} says who looks; without it nobody is signed in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = PortalApplication.class)
@ContextConfiguration(initializers = OwnSchema.class)
@Import({PortalSeason.class, PortalSpaces.class})
@ExtendWith(Browser.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public @interface PortalTest {}

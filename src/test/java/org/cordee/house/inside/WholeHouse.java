package org.cordee.house.inside;

import java.io.File;
import java.net.URI;
import org.awaitility.Awaitility;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What is deployed once for all in-container tests: the WAR as it was built, and the test classes that can live in it.
 */
@ArquillianSuiteDeployment
public class WholeHouse {

    @Deployment
    public static WebArchive wholeHouse() {
        GenericArchive tests = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(new File("target/test-classes"))
                .as(GenericArchive.class);
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("cordee.war", "target/ROOT.war")))
                .as(WebArchive.class)
                .merge(tests, "/WEB-INF/classes", WholeHouse::livesInside)
                .addAsLibraries(jarOf(Awaitility.class), jarOf(Matcher.class));
    }

    /** Returns the jar on the class path of the tests that this class is in. */
    private static File jarOf(Class<?> type) {
        return new File(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** Browsers, floors and other servers stay outside: their libraries are not in the WAR. */
    private static boolean livesInside(ArchivePath path) {
        String name = path.get();
        String outer = name.replaceAll("(\\$.*)?\\.class$", "");
        return !name.contains("/org/cordee/house/live/")
                && !name.contains("/org/cordee/house/database/")
                && !name.contains("/META-INF/services/")
                && !name.endsWith("/arquillian.xml")
                && !name.endsWith("/logging-inside.properties")
                && !outer.endsWith("/BeforeAll")
                && !outer.endsWith("/WholeHouse")
                && !outer.endsWith("/RunnerIsFound")
                && !outer.endsWith("Test")
                && !outer.endsWith("E2E")
                && (!outer.endsWith("Crowd") || outer.endsWith("/org/cordee/house/Crowd"));
    }
}

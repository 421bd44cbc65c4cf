package org.cordee.platform.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private final JavaClasses house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cordee");

    /** What is no CDI bean cannot be intercepted, and its POSTs would pass over Idempotency-Key. */
    @Test
    void everyResourceIsACdiBean() {
        classes().that().areAnnotatedWith(Path.class)
                .should().beAnnotatedWith(RequestScoped.class).orShould().beAnnotatedWith(ApplicationScoped.class)
                .check(house);
    }
}

package org.cordee.platform.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cordee");

    /** What is no CDI bean cannot be intercepted, and its POSTs would pass over Idempotency-Key. */
    @Test
    void everyResourceThatTakesPostsIsACdiBean() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(RequestScoped.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .check(house);
    }
}

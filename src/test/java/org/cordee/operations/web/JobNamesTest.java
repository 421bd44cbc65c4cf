package org.cordee.operations.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.messages.Messages;
import org.junit.jupiter.api.Test;

class JobNamesTest {

    @Test
    void everyKindOfJobHasWords() throws Exception {
        Messages words = new Messages();
        Set<String> without = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cordee")) {
            if (type.isAssignableTo(Job.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                Constructor<?> constructor = type.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                String kind = ((Job) constructor.newInstance()).kind();
                kinds.add(kind);
                if (!words.knows("operations.kind." + kind)) {
                    without.add(kind);
                }
            }
        }
        assertFalse(kinds.isEmpty());
        assertEquals(Set.of(), without, "kinds of jobs without words in the bundle of operations");
    }
}

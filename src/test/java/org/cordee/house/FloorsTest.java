package org.cordee.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.faces.component.UIComponent;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.Filter;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EventListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cordee.platform.jobs.Job;

/**
 * Who may import whom; see {@code src/docs/decisions} for why. A room that is not on a floor is an error: put it on
 * one.
 */
@AnalyzeClasses(packages = "org.cordee", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    private static final String HOUSE = "org.cordee.";

    /** From the ground up. Rooms on one floor do not know each other. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("shared"),
            Set.of("platform"),
            Set.of("people"),
            Set.of("accounts"),
            Set.of("notices", "operations"),
            Set.of("catalogue"),
            Set.of("scheduling", "conversations"),
            Set.of("programmes", "networks"),
            Set.of("learningsets", "mentoring"),
            Set.of("exchange"),
            Set.of("development"),
            Set.of("home", "outcomes", "demo"));

    private static final Map<String, Integer> FLOOR_OF = IntStream.range(0, FLOORS.size())
            .boxed()
            .flatMap(floor -> FLOORS.get(floor).stream().map(room -> Map.entry(room, floor)))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Pure engines beside the house: any feature may use them. */
    private static final Set<String> ENGINES = Set.of("matching", "icalendar");

    private static final Set<String> LAYERS = Set.of("boundary", "control", "entity", "terms", "web", "rest");

    /** Most classes in one package (STYLE.md). */
    private static final int MOST_CLASSES = 30;

    /** The one entity that other rooms may know. */
    private static final String PERSON = "org.cordee.people.entity.Person";

    @ArchTest
    static final ArchRule every_room_is_on_a_floor = classes()
            .that()
            .resideInAPackage("org.cordee.*..")
            .should(new ArchCondition<>("lie in a room that is on a floor") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    String room = room(item);
                    if (!FLOOR_OF.containsKey(room) && !ENGINES.contains(room)) {
                        events.add(SimpleConditionEvent.violated(
                                item, item.getName() + " lies in " + room + ", which is on no floor"));
                    }
                }
            });

    @ArchTest
    static final ArchRule rooms_call_down_and_only_doors_and_terms = classes()
            .that()
            .resideInAPackage("org.cordee.*..")
            .should(new ArchCondition<>("use only boundary and terms of rooms on lower floors") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    !allowed(item, dependency.getTargetClass().getBaseComponentType()))
                            .map(Dependency::getDescription)
                            .distinct()
                            .forEach(text -> events.add(SimpleConditionEvent.violated(item, text)));
                }
            });

    @ArchTest
    static final ArchRule parts_of_a_feature_know_its_core_only = classes()
            .that()
            .resideInAPackage("org.cordee.*..")
            .should(new ArchCondition<>("not use another part of their feature, nor a part from its core") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(to -> to.getTargetClass().getPackageName().startsWith(HOUSE)
                                    && room(to.getTargetClass()).equals(room(item))
                                    && !part(to.getTargetClass()).isEmpty()
                                    && !part(to.getTargetClass()).equals(part(item)))
                            .forEach(to -> events.add(SimpleConditionEvent.violated(item, to.getDescription())));
                }
            });

    @ArchTest
    static void packages_are_small_enough_to_know(JavaClasses all) {
        Map<String, Long> classes = all.stream()
                .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
        classes.values().removeIf(count -> count <= MOST_CLASSES);
        assertEquals(Map.of(), classes, "packages with more than " + MOST_CLASSES + " classes");
    }

    @ArchTest
    static final ArchRule rooms_form_no_cycles =
            slices().matching("org.cordee.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule faces_only_in_web = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule web_services_only_in_rest = noClasses()
            .that()
            .resideOutsideOfPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule faces_beans_and_resources_keep_off_the_database = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule web_and_rest_use_doors = noClasses()
            .that(are(inFeatures("web", "rest")))
            .should()
            .dependOnClassesThat(are(inFeatures("entity", "control")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule web_does_not_know_rest = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cordee..rest..");

    @ArchTest
    static final ArchRule rest_does_not_know_web = noClasses()
            .that()
            .resideInAPackage("..rest..")
            .should()
            .dependOnClassesThat(are(inFeatures("web")))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..");

    @ArchTest
    static final ArchRule doors_do_not_know_their_faces = noClasses()
            .that(are(inFeatures("boundary", "control", "entity", "terms")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cordee..web..", "org.cordee..rest..")
            .because("what a boundary needs of platform.web belongs into another package of platform");

    @ArchTest
    static final ArchRule control_does_not_know_its_own_door = classes()
            .that(are(inFeatures("control")))
            .should(new ArchCondition<>("not use the boundary of their own room, which calls them") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(to -> inFeatures("boundary").test(to.getTargetClass())
                                    && room(to.getTargetClass()).equals(room(item)))
                            .forEach(to -> events.add(SimpleConditionEvent.violated(item, to.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule entities_import_terms_and_shared = noClasses()
            .that(are(inFeatures("entity")))
            .should()
            .dependOnClassesThat(are(inFeatures("control", "boundary")))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.ejb..",
                    "jakarta.transaction..",
                    "org.cordee.platform..");

    @ArchTest
    static final ArchRule terms_stand_alone = classes()
            .that(are(inFeatures("terms")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.cordee.shared..")
                    .or(inFeatures("terms"))
                    .or(resideInAnyPackage("jakarta.persistence..", "jakarta.json.bind..")));

    @ArchTest
    static final ArchRule transactions_begin_at_doors = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .resideInAnyPackage("..boundary..", "org.cordee.platform..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule transactions_of_methods_begin_at_doors = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage("..boundary..", "org.cordee.platform..")
            .allowEmptyShould(true);

    /** A manager of people is one: LineManager, or a record Manager inside another class. */
    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|[a-z](?<!Line)Manager|Helper|Util|Utils|Dto|DTO)")
            .orShould()
            .resideInAPackage("..dto..")
            .orShould()
            .resideInAPackage("..util..");

    @ArchTest
    static final ArchRule jobs_end_in_job = kind(Job.class, "Job");

    @ArchTest
    static final ArchRule filters_end_in_filter = kind(Filter.class, "Filter");

    @ArchTest
    static final ArchRule servlets_end_in_servlet = kind(HttpServlet.class, "Servlet");

    @ArchTest
    static final ArchRule interceptors_end_in_interceptor =
            classes().that().areAnnotatedWith(Interceptor.class).should().haveSimpleNameEndingWith("Interceptor");

    @ArchTest
    static final ArchRule resources_end_in_resource =
            classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule listeners_end_in_listener = classes()
            .that()
            .areAssignableTo(EventListener.class)
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAssignableTo(WriteListener.class)
            .and()
            .areNotAssignableTo(UIComponent.class)
            .should()
            .haveSimpleNameEndingWith("Listener");

    @ArchTest
    static final ArchRule reading_calendars_needs_only_the_jdk = classes()
            .that()
            .resideInAPackage("org.cordee.icalendar..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.cordee.icalendar..");

    @ArchTest
    static final ArchRule engines_know_only_the_jdk = classes()
            .that()
            .resideInAPackage("org.cordee.matching..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.cordee.matching..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule now_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackages("org.cordee.matching..", "org.cordee.platform.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould(new ArchCondition<>("make a Clock") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                    && call.getName().startsWith("system"))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
                }
            });

    /** CONTRIBUTING.md has a picture of the floors, one floor a line from the top, then the engines. */
    @ArchTest
    static void the_picture_of_the_floors_is_right(JavaClasses all) throws IOException {
        String guide = Files.readString(Path.of("CONTRIBUTING.md"));
        int start = guide.indexOf("floors, from the top\n");
        List<Set<String>> drawn = guide.substring(start, guide.indexOf("```", start))
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> Set.of(line.strip().split("\\s+")))
                .toList();
        List<Set<String>> expected = new ArrayList<>(FLOORS);
        Collections.reverse(expected);
        expected.add(ENGINES);
        assertEquals(expected, drawn, "the floors in CONTRIBUTING.md");
    }

    private static boolean allowed(JavaClass from, JavaClass to) {
        if (!to.getPackageName().startsWith(HOUSE)) {
            return true;
        }
        String mine = room(from);
        String theirs = room(to);
        if (mine.equals(theirs)
                || ENGINES.contains(theirs) && FLOOR_OF.getOrDefault(mine, 0) >= FLOOR_OF.get("people")) {
            return true;
        }
        Integer myFloor = FLOOR_OF.get(mine);
        Integer theirFloor = FLOOR_OF.get(theirs);
        if (myFloor == null || theirFloor == null || theirFloor >= myFloor) {
            return false;
        }
        String layer = layer(to);
        return theirFloor < FLOOR_OF.get("people")
                || layer.equals("boundary")
                || layer.equals("terms")
                || to.getName().equals(PERSON);
    }

    /** Top-level classes of a kind end in its name. */
    private static ArchRule kind(Class<?> type, String end) {
        return classes()
                .that()
                .areAssignableTo(type)
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith(end);
    }

    /** A class in one of these layers of a feature (not of shared or platform); Person may be seen by all. */
    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> inFeatures(String... layers) {
        Set<String> wanted = Set.of(layers);
        return describe(
                "in " + wanted + " of a feature",
                one -> one.getPackageName().startsWith(HOUSE)
                        && FLOOR_OF.getOrDefault(room(one), 0) >= FLOOR_OF.get("people")
                        && wanted.contains(layer(one)));
    }

    private static String room(JavaClass one) {
        return one.getPackageName().substring(HOUSE.length()).split("\\.")[0];
    }

    /** The layer of a class of a feature, such as {@code boundary}; empty when it lies in none. */
    private static String layer(JavaClass one) {
        String[] names = names(one);
        return names.length > 1 && LAYERS.contains(names[1])
                ? names[1]
                : names.length > 2 && LAYERS.contains(names[2]) ? names[2] : "";
    }

    /** The part of a large feature, such as {@code polls} in {@code scheduling.polls.boundary}; empty for its core. */
    private static String part(JavaClass one) {
        String[] names = names(one);
        return names.length > 2 && LAYERS.contains(names[2]) && !LAYERS.contains(names[1]) ? names[1] : "";
    }

    private static String[] names(JavaClass one) {
        return one.getPackageName().substring(HOUSE.length()).split("\\.");
    }
}

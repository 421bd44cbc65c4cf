package org.cordee.shared.errors;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a form is said all at once, each thing at its field. */
class ValidationTest {

    @Test
    void nothingWrongIsNoProblem() {
        new Validation()
                .required("a", "x")
                .atMost("b", "xx", 2)
                .readable("c", "Siân")
                .between("d", 1, 1, 1)
                .that(true, "e", "shared.required")
                .done();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t\n"})
    void blanksAreNothing(String blank) {
        invalid(
                "a",
                "shared.required",
                () -> new Validation().required("a", blank).done());
    }

    @Test
    void whatIsMissingIsNeitherTooLongNorUnreadableNorOutside() {
        new Validation()
                .atMost("a", null, 1)
                .readable("b", null)
                .between("c", null, 1, 2)
                .done();
    }

    @Test
    void aLimitIsToldInTheMessage() {
        Invalid tooLong = assertThrows(
                Invalid.class, () -> new Validation().atMost("a", "xxx", 2).done());
        assertEquals(Problem.at("a", "shared.too-long", 2), tooLong.problems().get(0));
        Invalid outside = assertThrows(
                Invalid.class, () -> new Validation().between("a", 3, 1, 2).done());
        assertEquals(
                Problem.at("a", "shared.not-between", 1L, 2L),
                outside.problems().get(0));
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "5,true", "6,false", "-1,false"})
    void bothEndsOfARangeBelongToIt(int number, boolean fine) {
        Validation check = new Validation().between("a", number, 1, 5);
        if (fine) {
            check.done();
        } else {
            invalid("a", "shared.not-between", check::done);
        }
    }

    @Test
    void aFieldHasOneProblemTheFirst() {
        Validation check = new Validation()
                .required("a", "")
                .atMost("b", "xxx", 1)
                .that(false, "a", "other.key")
                .readable("b", "\u202E");
        assertEquals(List.of("a", "b"), fields(check::done));
        invalid(
                "a",
                "shared.required",
                () -> new Validation()
                        .required("a", "")
                        .that(false, "a", "other.key")
                        .done());
    }

    @Test
    void severalProblemsMayConcernTheWhole() {
        Validation check = new Validation().that(false, null, "one.key").that(false, null, "other.key");
        assertEquals(
                List.of("one.key", "other.key"),
                assertThrows(Invalid.class, check::done).problems().stream()
                        .map(Problem::key)
                        .toList());
    }

    @Test
    void anInvalidWithoutAProblemMakesNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new Invalid(List.of()));
    }

    @Test
    void aRefusalSaysItsKey() {
        assertEquals("a.key", new Conflict("a.key", 1).problems().get(0).key());
        assertEquals(List.of(1), new Conflict("a.key", 1).problems().get(0).arguments());
        assertEquals(Map.of(), new Conflict("a.key").details());
        assertEquals("a.key", new RuleBroken("a.key").problems().get(0).key());
        assertEquals(new NotFound().problems(), new Denied().problems(), "nothing can be learnt from the answer");
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,1", "1000,1,1", "1001,1,2", "60000,1,60", "61000,2,61", "3600000,60,3600"})
    void aWaitIsRoundedUp(long millis, long minutes, long seconds) {
        TooMany tooMany = new TooMany("a.key", Duration.ofMillis(millis));
        assertEquals(List.of(minutes), tooMany.problems().get(0).arguments());
        assertEquals(seconds, tooMany.seconds());
    }
}

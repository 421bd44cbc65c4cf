package org.cordee.learningsets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The learning-together index. */
class LearningTogetherIndexTest {

    @ParameterizedTest
    @CsvSource({"0,8,false", "1,7,false", "2,6,true", "6,2,true", "7,1,false", "8,0,false", "2,1,false"})
    void twoOfEachCanSpeak(long citizens, long leaders, boolean together) {
        assertEquals(together, LearningTogetherIndex.in(citizens, leaders));
    }

    @ParameterizedTest
    @CsvSource({"3,6,6,3", "3,5,20,2", "3,20,3,1", "3,1,20,0", "0,8,8,0", "2,40,40,2"})
    void theScarcerKindDecidesInHowManySetsTheyCouldMeet(int sets, int citizens, int leaders, int allowed) {
        assertEquals(allowed, LearningTogetherIndex.allowed(sets, citizens, leaders));
    }

    @Test
    void sharesAreRounded() {
        LearningTogetherIndex index =
                LearningTogetherIndex.of(List.of(new int[] {2, 4}, new int[] {1, 5}, new int[] {3, 3}));
        assertEquals(new LearningTogetherIndex(3, 2, 3), index);
        assertEquals(67, index.percent());
        assertEquals(100, index.percentAllowed());
        assertEquals(0, LearningTogetherIndex.of(List.of()).percent());
        assertEquals(0, LearningTogetherIndex.of(List.of()).percentAllowed());
    }
}

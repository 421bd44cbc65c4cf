package org.cordee.mentoring.finding.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter of the list of mentors, as it stands in the address. */
class MentorListStateTest {

    private final MentorListState list = new MentorListState();

    @Test
    void withoutAnythingAskedItShowsAll() {
        assertEquals(MentorFilter.ALL, list.filter());
        assertFalse(list.isFiltered());
        assertEquals(1, list.number());
        assertEquals("/mentoring/mentors?page=2#all", list.onPage(2));
    }

    @Test
    void whatIsAskedStandsInTheAddressOfEachPage() {
        list.setSector("third-sector");
        list.setLanguage("welsh");
        assertEquals(new MentorFilter(null, Sector.THIRD_SECTOR, null, Language.WELSH), list.filter());
        assertTrue(list.isFiltered());
        assertEquals("/mentoring/mentors?page=3&sector=third-sector&language=welsh#all", list.onPage(3));
    }

    @Test
    void wordsWayAndTicksStandThereToo() {
        list.setQ(" R&D lead ");
        list.setWay("online");
        list.tick("7", "8", "7", "x", "");
        list.setPage("2");
        assertEquals(new MentorFilter(null, null, null, null, MeetingWay.ONLINE, "R&D lead"), list.filter());
        assertEquals(List.of(new PersonId(7), new PersonId(8)), list.getTicked());
        assertEquals("/mentoring/mentors?page=2&q=R%26D+lead&way=online&mentor=7&mentor=8#all", list.getAddress());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,7", "99999,99999", "100000,1", "0,1", "-1,1", "two,1", "1.5,1", "'',1", "' 2',1"})
    void aPageIsANumberFromOne(String text, int number) {
        list.setPage(text);
        assertEquals(number, list.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NHS", "nowhere", "<script>"})
    void whatDoesNotExistIsNotAsked(String odd) {
        list.setDimension(odd);
        list.setSector(odd);
        list.setRegion(odd);
        list.setLanguage(odd);
        list.setWay(odd);
        assertEquals(MentorFilter.ALL, list.filter());
        assertEquals("/mentoring/mentors?page=1#all", list.onPage(1));
    }

    @Test
    void eachQuestionKnowsWhatIsChosen() {
        list.setRegion("wales");
        MentorListState.Question regions = list.getQuestions().stream()
                .filter(q -> q.name().equals("region"))
                .findFirst()
                .orElseThrow();
        assertEquals(Region.ofPeople().length, regions.choices().size());
        assertEquals(
                List.of(Region.WALES),
                regions.choices().stream()
                        .filter(MentorListState.Choice::chosen)
                        .map(MentorListState.Choice::term)
                        .toList());
    }
}

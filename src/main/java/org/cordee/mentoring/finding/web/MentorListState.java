package org.cordee.mentoring.finding.web;

import java.util.List;
import java.util.stream.Stream;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.Topic;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.terms.Term;

/**
 * The filter of the list of mentors and the page one is on, as they stand in the address. What does not exist counts as
 * not asked.
 */
public class MentorListState {

    /** How many on a page. */
    static final int SIZE = 20;

    private String dimension;
    private String sector;
    private String region;
    private String language;
    private String page;

    MentorFilter filter() {
        return new MentorFilter(
                Term.of(Dimension.class, text(dimension)),
                Term.of(Sector.class, text(sector)),
                Term.of(Region.class, text(region)),
                Term.of(Language.class, text(language)));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    /** From 1; what is no number is the first. */
    int number() {
        return page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    /** The same list, on that page. */
    String onPage(int number) {
        StringBuilder address = new StringBuilder("/mentoring/mentors?page=" + number);
        getQuestions()
                .forEach(q -> q.choices().stream()
                        .filter(Choice::chosen)
                        .forEach(c -> address.append('&')
                                .append(q.name())
                                .append('=')
                                .append(c.term().key())));
        return address.append("#all").toString();
    }

    /** What can be asked, with what is chosen. */
    public List<Question> getQuestions() {
        MentorFilter filter = filter();
        return List.of(
                question("dimension", Topic.values(), Topic.of(filter.dimension())),
                question("sector", Sector.values(), filter.sector()),
                question("region", Region.ofPeople(), filter.region()),
                question("language", Language.values(), filter.language()));
    }

    private static Question question(String name, Term[] terms, Term chosen) {
        return new Question(
                name, Stream.of(terms).map(t -> new Choice(t, t == chosen)).toList());
    }

    public boolean isFiltered() {
        return !filter().all();
    }

    public String getDimension() {
        return dimension;
    }

    public void setDimension(String dimension) {
        this.dimension = dimension;
    }

    public String getSector() {
        return sector;
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** One select of the filter. */
    public record Question(String name, List<Choice> choices) {}

    public record Choice(Term term, boolean chosen) {}
}

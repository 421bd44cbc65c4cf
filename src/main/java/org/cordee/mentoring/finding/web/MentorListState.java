package org.cordee.mentoring.finding.web;

import jakarta.faces.context.ExternalContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.mentoring.terms.Topic;
import org.cordee.shared.ids.PersonId;
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
    static final int SIZE = 12;
    /** How many mentors can be compared. */
    public static final int MOST_TICKED = 3;

    private static final String TICKED = "mentor";

    private String q;
    private String dimension;
    private String sector;
    private String region;
    private String language;
    private String way;
    private String page;
    private List<PersonId> ticked = List.of();

    MentorFilter filter() {
        return new MentorFilter(
                Term.of(Dimension.class, text(dimension)),
                Term.of(Sector.class, text(sector)),
                Term.of(Region.class, text(region)),
                Term.of(Language.class, text(language)),
                Term.of(MeetingWay.class, text(way)),
                q);
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    /** Reads who is ticked: {@code mentor} stands in the address once for each. */
    void readTicked(ExternalContext request) {
        tick(request.getRequestParameterValuesMap().getOrDefault(TICKED, new String[0]));
    }

    /** Ticks those mentors; what is no number is left out. */
    void tick(String... ids) {
        ticked = Arrays.stream(ids)
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(id -> new PersonId(Long.parseLong(id)))
                .distinct()
                .toList();
    }

    public List<PersonId> getTicked() {
        return ticked;
    }

    /** From 1; what is no number is the first. */
    public int number() {
        return page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    /** The same list, on that page. */
    public String onPage(int number) {
        StringBuilder address = new StringBuilder("/mentoring/mentors?page=" + number);
        if (filter().text() != null) {
            address.append("&q=").append(URLEncoder.encode(filter().text(), StandardCharsets.UTF_8));
        }
        getQuestions()
                .forEach(question -> question.choices().stream()
                        .filter(Choice::chosen)
                        .forEach(c -> address.append('&')
                                .append(question.name())
                                .append('=')
                                .append(c.term().key())));
        ticked.forEach(id -> address.append('&').append(TICKED).append('=').append(id));
        return address.append("#all").toString();
    }

    /** The list as it is now. */
    public String getAddress() {
        return onPage(number());
    }

    /** What can be asked, with what is chosen. */
    public List<Question> getQuestions() {
        MentorFilter filter = filter();
        return List.of(
                question("dimension", Topic.values(), Topic.of(filter.dimension())),
                question("way", new Term[] {MeetingWay.ONLINE, MeetingWay.IN_PERSON}, filter.way()),
                question("region", Region.ofPeople(), filter.region()),
                question("sector", Sector.values(), filter.sector()),
                question("language", Language.values(), filter.language()));
    }

    private static Question question(String name, Term[] terms, Term chosen) {
        return new Question(
                name, Stream.of(terms).map(t -> new Choice(t, t == chosen)).toList());
    }

    public boolean isFiltered() {
        return !filter().all();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
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

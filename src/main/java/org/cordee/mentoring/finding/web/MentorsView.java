package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.finding.boundary.ChemistryMeetings;
import org.cordee.mentoring.finding.boundary.MentorCard;
import org.cordee.mentoring.finding.boundary.Mentors;
import org.cordee.mentoring.finding.boundary.RequestPage;
import org.cordee.mentoring.finding.boundary.Requests;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** Find a mentor: where one stands, and the list of mentors with how they fit and when they are free. */
@Named
@RequestScoped
public class MentorsView {

    @Inject
    private Mentors mentors;

    @Inject
    private Requests requests;

    @Inject
    private ChemistryMeetings meetings;

    private final MentorListState list = new MentorListState();
    private boolean mentor;
    private RequestPage.Row waiting;
    private List<ChemistryMeetings.Ahead> ahead = List.of();
    private Mentors.Found found = new Mentors.Found(new Page<>(List.of(), 0), false, List.of());
    private Map<PersonId, List<TimeRange>> times = Map.of();

    public void open() {
        list.readTicked(FacesContext.getCurrentInstance().getExternalContext());
        mentor = mentors.amOne();
        waiting = requests.waiting().orElse(null);
        ahead = meetings.mine();
        found = mentors.find(
                list.filter(),
                PageQuery.of((list.number() - 1) * MentorListState.SIZE, MentorListState.SIZE),
                list.getTicked());
        times = mentors.freeTimes(getCards());
    }

    /** Whether the reader has said what they seek. */
    public boolean isStated() {
        return found.stated();
    }

    /** Whether the reader offers to be a mentor. */
    public boolean isMentor() {
        return mentor;
    }

    /** The request whose answer the reader waits for, or null. */
    public RequestPage.Row getWaiting() {
        return waiting;
    }

    /** First talks that lie ahead. */
    public List<ChemistryMeetings.Ahead> getAhead() {
        return ahead;
    }

    /** The step of finding a mentor at which the reader is: seek, choose or wait. */
    public String getStep() {
        return waiting != null && waiting.open() ? "wait" : isStated() ? "choose" : "seek";
    }

    public List<MentorCard> getCards() {
        return found.page().items();
    }

    /** The next free times of a mentor; none where the reader cannot book them. */
    public List<TimeRange> next(MentorCard card) {
        // components are also visited outside the list, where there is no card
        return card == null ? List.of() : times.getOrDefault(card.id(), List.of());
    }

    public boolean ticked(MentorCard card) {
        return card != null && list.getTicked().contains(card.id());
    }

    /** Those who are ticked and stand on another page. */
    public List<MentorCard> getTickedElsewhere() {
        return found.ticked().stream().filter(c -> !getCards().contains(c)).toList();
    }

    public long getTotal() {
        return found.page().total();
    }

    /** How many pages there are, at least 1. */
    public long getPages() {
        return Math.max(1, (getTotal() + MentorListState.SIZE - 1) / MentorListState.SIZE);
    }

    /** The page before, or null. */
    public String getBefore() {
        return list.number() > 1 ? list.onPage((int) Math.min(list.number() - 1, getPages())) : null;
    }

    /** The page after, or null. */
    public String getAfter() {
        return list.number() < getPages() ? list.onPage(list.number() + 1) : null;
    }

    public MentorListState getList() {
        return list;
    }
}

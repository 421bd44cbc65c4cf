package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.mentoring.finding.boundary.ChemistryMeetings;
import org.cordee.mentoring.finding.boundary.MenteeProfiles;
import org.cordee.mentoring.finding.boundary.MentorCard;
import org.cordee.mentoring.finding.boundary.Mentors;
import org.cordee.mentoring.finding.boundary.RequestPage;
import org.cordee.mentoring.finding.boundary.Requests;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** Find a mentor: where one stands, who is suggested and why, and the list of all. */
@Named
@RequestScoped
public class MentorsView {

    @Inject
    private Mentors mentors;

    @Inject
    private MenteeProfiles menteeProfiles;

    @Inject
    private Requests requests;

    @Inject
    private ChemistryMeetings meetings;

    private final MentorListState list = new MentorListState();
    private boolean stated;
    private boolean mentor;
    private RequestPage.Row waiting;
    private List<ChemistryMeetings.Ahead> ahead = List.of();
    private List<MentorCard> suggestions = List.of();
    private Page<MentorCard> all = new Page<>(List.of(), 0);

    public void open() {
        stated = menteeProfiles.stated();
        mentor = mentors.amOne();
        waiting = requests.waiting().orElse(null);
        ahead = meetings.mine();
        if (stated && waiting == null) {
            suggestions = mentors.suggestions();
        }
        all = mentors.all(
                list.filter(), PageQuery.of((list.number() - 1) * MentorListState.SIZE, MentorListState.SIZE));
    }

    /** Whether the reader has said what they seek. */
    public boolean isStated() {
        return stated;
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

    /** How a step of finding somebody stands, for the rope. @param step seek, choose or wait */
    public String state(String step) {
        String here = waiting != null && waiting.open() ? "wait" : stated ? "choose" : "seek";
        List<String> steps = List.of("seek", "choose", "wait");
        int way = Integer.compare(steps.indexOf(step), steps.indexOf(here));
        return way == 0 ? "here" : way < 0 ? "done" : "to-do";
    }

    public List<MentorCard> getSuggestions() {
        return suggestions;
    }

    public List<MentorCard> getAll() {
        return all.items();
    }

    public long getTotal() {
        return all.total();
    }

    /** The page before, or null. */
    public String getBefore() {
        return list.number() > 1 ? list.onPage(list.number() - 1) : null;
    }

    /** The page after, or null. */
    public String getAfter() {
        return (long) list.number() * MentorListState.SIZE < all.total() ? list.onPage(list.number() + 1) : null;
    }

    public MentorListState getList() {
        return list;
    }
}

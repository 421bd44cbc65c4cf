package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.mentoring.finding.boundary.MentorCard;
import org.cordee.mentoring.finding.boundary.Mentors;
import org.cordee.mentoring.finding.boundary.RequestPage;
import org.cordee.mentoring.finding.boundary.Requests;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** One mentor: what they offer, which way they came, why they fit. */
@Named
@RequestScoped
public class MentorView {

    @Inject
    private Mentors mentors;

    @Inject
    private Requests requests;

    @Inject
    private CurrentPerson me;

    private PersonId id;
    private MentorCard card;
    private RequestPage.Row waiting;
    private List<TimeRange> times = List.of();

    public void open() {
        card = mentors.one(id);
        times = mentors.freeTimes(List.of(card)).getOrDefault(id, List.of());
        waiting = requests.waiting().orElse(null);
    }

    public MentorCard getCard() {
        return card;
    }

    /** The request whose answer the reader waits for, or null. */
    public RequestPage.Row getWaiting() {
        return waiting;
    }

    /** The next free times; none where the reader cannot book them. */
    public List<TimeRange> getTimes() {
        return times;
    }

    /** True where the reader looks at what others see of themselves. */
    public boolean isMine() {
        return me.is(id);
    }

    public PersonId getId() {
        return id;
    }

    public void setId(PersonId id) {
        this.id = id;
    }
}

package org.cordee.mentoring.finding.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.mentoring.finding.boundary.MenteeProfiles;
import org.cordee.mentoring.finding.boundary.MentorCard;
import org.cordee.mentoring.finding.boundary.Mentors;
import org.cordee.mentoring.finding.boundary.NoPlaceLeft;
import org.cordee.mentoring.finding.boundary.Requests;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.web.FormView;
import org.cordee.shared.ids.PersonId;

/** Asking a mentor, and saying who is asked next if they cannot. */
@Named
@ViewScoped
public class AskView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private Mentors mentors;

    @Inject
    private Requests requests;

    private PersonId mentor;
    private String message;
    private PersonId second;
    private PersonId third;
    private transient Mentors.Asking asking;
    private transient List<SelectItem> others;
    private transient List<MentorCard> instead;

    /** Leads back to the mentor where nothing can be asked now: there it is said what is possible. */
    public String open() {
        boolean waits = requests.waiting().isPresent();
        return getCard().open() && !waits ? null : "/mentoring/mentor?faces-redirect=true&id=" + mentor;
    }

    public String send() {
        try {
            String id = once(() -> requests.ask(
                            mentor,
                            message,
                            Stream.of(second, third).filter(Objects::nonNull).toList())
                    .toString());
            flashMessages.add("mentoring.ask.sent", getCard().name());
            unreachedPeople.say(flashMessages::add);
            return "/mentoring/request?faces-redirect=true&id=" + id;
        } catch (NoPlaceLeft e) {
            instead = e.others();
            throw e;
        }
    }

    /** Read again where another node goes on with this view. */
    private Mentors.Asking asking() {
        if (asking == null) {
            asking = mentors.asking(mentor);
        }
        return asking;
    }

    public MentorCard getCard() {
        return asking().mentor();
    }

    /** Who could be asked next: all others who can be asked, those who fit best first. */
    public List<SelectItem> getOthers() {
        if (others == null) {
            others = asking().others().stream()
                    .map(c -> new SelectItem(
                            c.id(),
                            c.post().organisation() == null
                                    ? c.name()
                                    : c.name() + ", " + c.post().organisation()))
                    .toList();
        }
        return others;
    }

    /** What the reader has said they seek: the mentor reads it with the request. */
    public MenteeProfiles.Sought getSought() {
        return asking().sought();
    }

    /** Whether the reader has said what they seek. */
    public boolean isStated() {
        return getSought().seeks() != null || !getSought().dimensions().isEmpty();
    }

    /** Others who would suit, once somebody was faster here; empty before. */
    public List<MentorCard> getInstead() {
        return instead == null ? List.of() : instead;
    }

    public PersonId getMentor() {
        return mentor;
    }

    public void setMentor(PersonId mentor) {
        this.mentor = mentor;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public PersonId getSecond() {
        return second;
    }

    public void setSecond(PersonId second) {
        this.second = second;
    }

    public PersonId getThird() {
        return third;
    }

    public void setThird(PersonId third) {
        this.third = third;
    }
}

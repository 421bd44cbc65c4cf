package org.cordee.mentoring.finding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.mentoring.finding.boundary.ChemistryMeetings;
import org.cordee.mentoring.finding.boundary.MentorCard;
import org.cordee.platform.web.FormSaver;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.PersonId;

/** Booking half an hour with a mentor, before anybody is asked. */
@Named
@ViewScoped
public class ChemistryView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ChemistryMeetings meetings;

    @Inject
    private FormSaver formSaver;

    private PersonId mentor;
    private String slot;
    private String place;
    private transient ChemistryMeetings.Offer offer;

    /** The view action. */
    public void open() {
        offer = meetings.offer(mentor);
    }

    public String book() {
        Instant start = start();
        Venue venue = place != null && place.strip().matches("https?://.*")
                ? new Venue(null, place.strip())
                : new Venue(place, null);
        return formSaver.save(
                () -> meetings.book(mentor, start, venue),
                this::open,
                "/mentoring/mentor?id=" + mentor,
                "mentoring.chemistry.booked",
                getCard().name(),
                start);
    }

    private Instant start() {
        try {
            return Instant.parse(slot == null ? "" : slot);
        } catch (DateTimeException e) {
            throw new Invalid("slot", "mentoring.chemistry.choose");
        }
    }

    /** Read again where another node goes on with this view. */
    private ChemistryMeetings.Offer offer() {
        if (offer == null) {
            open();
        }
        return offer;
    }

    public MentorCard getCard() {
        return offer().mentor();
    }

    public List<TimeRange> getTimes() {
        return offer().times();
    }

    /** Of the mentor, whose clock is shown beside one’s own where it differs. */
    public ZoneId getZone() {
        return offer().zone();
    }

    public PersonId getMentor() {
        return mentor;
    }

    public void setMentor(PersonId mentor) {
        this.mentor = mentor;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}

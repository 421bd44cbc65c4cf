package org.cordee.scheduling.polls.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Validation;

/** What a date is sought for: it becomes what the date is about. */
@Embeddable
public class PollSubject {

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "owner_kind")
    private String ownerKind;

    @Column(name = "owner_id")
    private long ownerId;

    private String place;

    @Column(name = "online_address")
    private String onlineAddress;

    private Integer quorum;

    protected PollSubject() {}

    /**
     * @param ownerKind which feature's thing it is, as its {@code AppointmentOwner} says
     * @param quorum how many have to come to the date, at least 1, or null
     */
    public PollSubject(Purpose purpose, String ownerKind, long ownerId, Venue venue, Integer quorum) {
        new Validation().between("quorum", quorum, 1, DatePoll.MOST_PEOPLE).done();
        this.purpose = purpose;
        this.ownerKind = ownerKind;
        this.ownerId = ownerId;
        this.place = venue.place();
        this.onlineAddress = venue.onlineAddress();
        this.quorum = quorum;
    }

    public Purpose purpose() {
        return purpose;
    }

    public String ownerKind() {
        return ownerKind;
    }

    public long ownerId() {
        return ownerId;
    }

    public Venue where() {
        return new Venue(place, onlineAddress);
    }

    /** How many have to come to the date, or null. */
    public Integer quorum() {
        return quorum;
    }
}

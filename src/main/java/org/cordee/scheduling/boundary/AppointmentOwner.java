package org.cordee.scheduling.boundary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** The port through which scheduling asks the feature an appointment is about. One bean per kind of owner. */
public interface AppointmentOwner {

    /** The kind this owner answers for: {@code programmes.session}. */
    String kind();

    /**
     * What that reader may see of what the appointment is about. Called for people invited and for those who may manage
     * it.
     */
    About about(long ownerId, PersonId reader);

    /** Reads what {@link #about} needs for all of these at once. Called before it, in the same transaction. */
    default void load(Collection<Long> ownerIds) {}

    /** True when that person may move it, cancel it and record who was there. */
    boolean mayManage(long ownerId, PersonId person);

    /** The dates of this kind that the person leads, whether they are invited or not. */
    default Collection<AppointmentId> led(PersonId person) {
        return List.of();
    }

    /** Told in the transaction that records it. */
    void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance);

    /** It was moved. Told in the transaction that moves it, whoever did. @param before when it was */
    default void moved(long ownerId, AppointmentId appointment, TimeRange before) {}

    /** It was called off. Told in the transaction that does so, whoever did. */
    default void cancelled(long ownerId, AppointmentId appointment) {}

    /**
     * A date was found for what the owner had none for yet (a poll was closed). Told in the transaction that makes the
     * date.
     */
    default void planned(long ownerId, AppointmentId appointment) {}

    /**
     * True when that person, who is invited, may see who else is, and what they have answered. Where two people meet
     * they always may.
     */
    default boolean showsOthers(long ownerId, PersonId reader) {
        return false;
    }

    /**
     * What a poll about it would ask, and whom; empty when no date is sought for it now. Called for those who may
     * manage it.
     */
    default Optional<Sought> sought(long ownerId) {
        return Optional.empty();
    }

    /**
     * A date that is sought.
     *
     * @param people who is asked, and in whose diaries the date is to stand
     * @param where as far as it is known
     * @param minutes how long it takes, as a first suggestion
     * @param quorum how many have to come, or null
     */
    record Sought(Purpose purpose, List<PersonId> people, Venue where, int minutes, Integer quorum) {

        public Sought {
            people = List.copyOf(people);
            where = where == null ? Venue.OPEN : where;
        }
    }

    /**
     * What is shown in a calendar.
     *
     * @param title in words
     * @param of what it belongs to (the cohort's title …), or null
     * @param path address of its page within Cordee, beginning with a slash, or null
     */
    record About(String title, String of, String path) {}
}

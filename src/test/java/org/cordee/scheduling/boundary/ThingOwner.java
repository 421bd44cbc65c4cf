package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** A feature for whose things dates are sought, for tests: whoever it names may manage, members see each other. */
@ApplicationScoped
public class ThingOwner implements AppointmentOwner {

    public static final String KIND = "test.thing";

    private final Map<Long, List<PersonId>> managers = new ConcurrentHashMap<>();
    private final Map<Long, List<PersonId>> members = new ConcurrentHashMap<>();
    private final Map<Long, AppointmentId> dates = new ConcurrentHashMap<>();
    private final List<Long> closedMembers = new CopyOnWriteArrayList<>();

    public void thing(long id, List<PersonId> managers, List<PersonId> members) {
        this.managers.put(id, managers);
        this.members.put(id, members);
    }

    public void hideMembers(long id) {
        closedMembers.add(id);
    }

    public AppointmentId date(long id) {
        return dates.get(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public About about(long ownerId, PersonId reader) {
        return new About("A thing", "of a test", null);
    }

    @Override
    public boolean mayManage(long ownerId, PersonId person) {
        return managers.getOrDefault(ownerId, List.of()).contains(person);
    }

    /** One without members leaves it to whoever opens a poll. */
    @Override
    public Optional<Sought> sought(long ownerId) {
        return dates.containsKey(ownerId) || members.get(ownerId).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Sought(Purpose.SET_MEETING, members.get(ownerId), new Venue("Leeds", null), 60, null));
    }

    @Override
    public void planned(long ownerId, AppointmentId appointment) {
        dates.put(ownerId, appointment);
    }

    @Override
    public boolean showsOthers(long ownerId, PersonId reader) {
        return !closedMembers.contains(ownerId);
    }

    @Override
    public void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance) {
        // nothing follows from it here
    }
}

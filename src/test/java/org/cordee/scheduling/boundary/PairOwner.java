package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** A feature that owns dates, for tests: whoever it names may manage, and it remembers what it was told. */
@ApplicationScoped
public class PairOwner implements AppointmentOwner {

    public static final String KIND = "test.date";

    private final Map<Long, List<PersonId>> managers = new ConcurrentHashMap<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    public void managedBy(long ownerId, PersonId... people) {
        managers.put(ownerId, List.of(people));
    }

    public List<String> told(long ownerId) {
        return told.stream()
                .filter(t -> t.startsWith(ownerId + " "))
                .map(t -> t.substring(t.indexOf(' ') + 1))
                .toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public About about(long ownerId, PersonId reader) {
        return new About("A date of two", null, null);
    }

    @Override
    public boolean mayManage(long ownerId, PersonId person) {
        return managers.getOrDefault(ownerId, List.of()).contains(person);
    }

    @Override
    public void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance) {
        told.add(ownerId + " attendance " + attendance);
    }

    @Override
    public void moved(long ownerId, AppointmentId appointment, TimeRange before) {
        told.add(ownerId + " moved " + before.start());
    }

    @Override
    public void cancelled(long ownerId, AppointmentId appointment) {
        told.add(ownerId + " cancelled");
    }
}

package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** Finds the feature that a date, or the search for one, is about. */
@ApplicationScoped
public class AppointmentOwners {

    @Inject
    @Any
    private Instance<AppointmentOwner> owners;

    AppointmentOwner of(Appointment appointment) {
        return owners.stream()
                .filter(o -> o.kind().equals(appointment.ownerKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no owner for " + appointment.ownerKind()));
    }

    /** Reads what these dates are about, with a few statements for all of them. */
    void load(Collection<Appointment> dates) {
        Map<String, Set<Long>> byKind = new HashMap<>();
        dates.forEach(
                d -> byKind.computeIfAbsent(d.ownerKind(), k -> new HashSet<>()).add(d.ownerId()));
        owners.stream().filter(o -> byKind.containsKey(o.kind())).forEach(o -> o.load(byKind.get(o.kind())));
    }

    /** The dates of all kinds that the person leads. */
    List<AppointmentId> led(PersonId person) {
        return owners.stream().flatMap(o -> o.led(person).stream()).distinct().toList();
    }

    /** @throws NotFound when no feature answers for that kind: it came from outside */
    public AppointmentOwner of(String kind) {
        return owners.stream().filter(o -> o.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
    }
}

package org.cordee.shared.person;

import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.util.Optional;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;

/**
 * Who asks, for the length of one request. {@code accounts} says it at the door; boundaries read it; jobs have nobody.
 */
@RequestScoped
public class CurrentPerson {

    /** The zone of visitors and of jobs. */
    public static final ZoneId HOME_ZONE = ZoneId.of("Europe/London");

    private PersonId id;
    private String name;
    private ZoneId zone = HOME_ZONE;
    private boolean administrator;
    private boolean safeguardingLead;

    /** Called once, at the door. */
    public void is(PersonId id, String name, ZoneId zone, boolean administrator, boolean safeguardingLead) {
        this.id = id;
        this.name = name;
        this.zone = zone;
        this.administrator = administrator;
        this.safeguardingLead = safeguardingLead;
    }

    public Optional<PersonId> id() {
        return Optional.ofNullable(id);
    }

    /** @throws Denied when nobody is signed in */
    public PersonId required() {
        return id().orElseThrow(Denied::new);
    }

    public boolean signedIn() {
        return id != null;
    }

    public boolean is(PersonId other) {
        return id != null && id.equals(other);
    }

    /** The name as its owner wrote it, or null when nobody is signed in. */
    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Lets only administrators go on. @throws NotFound for everyone else, to whom it is not there */
    public void requireAdministrator() {
        if (!administrator) {
            throw new NotFound();
        }
    }

    /** Runs the system and reads no content. */
    public boolean administrator() {
        return administrator;
    }

    /** Receives concerns, and nothing else for being so. */
    public boolean safeguardingLead() {
        return safeguardingLead;
    }
}

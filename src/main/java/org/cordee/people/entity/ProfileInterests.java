package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.people.terms.Interest;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** What brings a person to Cordee. */
@Entity
@Table(name = "profile_interest")
public class ProfileInterests extends AggregateRoot {

    private static final String COMMA = ",";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(nullable = false)
    private String interests = "";

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected ProfileInterests() {}

    public ProfileInterests(PersonId person) {
        this.person = person;
    }

    /** Replaces what was said before. */
    public void say(Collection<Interest> all, Instant now) {
        interests = all.stream().distinct().sorted().map(Interest::name).collect(Collectors.joining(COMMA));
        changedAt = now;
    }

    /** In their order. */
    public Set<Interest> interests() {
        Set<Interest> all = EnumSet.noneOf(Interest.class);
        Arrays.stream(interests.split(COMMA))
                .filter(name -> !name.isEmpty())
                .map(Interest::valueOf)
                .forEach(all::add);
        return all;
    }
}

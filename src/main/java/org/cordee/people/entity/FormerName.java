package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** A name that an organisation had before. */
@Embeddable
public class FormerName {

    @Column(nullable = false)
    private String name;

    @Column(name = "ended_on", nullable = false)
    private LocalDate endedOn;

    protected FormerName() {}

    FormerName(String name, LocalDate endedOn) {
        this.name = name;
        this.endedOn = endedOn;
    }

    public String name() {
        return name;
    }

    /** The day from which it has had another name, as far as is known here. */
    public LocalDate endedOn() {
        return endedOn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormerName that && name.equals(that.name) && endedOn.equals(that.endedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, endedOn);
    }
}

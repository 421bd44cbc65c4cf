package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.BitSet;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * Somebody chosen for a round, as they were when its run began, and where they stand on its board. Changed under the
 * round's lock.
 */
@Entity
@Table(name = "forming_person")
public class FormingPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "round_id")
    private FormingRoundId round;

    @Column(name = "person_id")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Column(name = "lived_experience")
    private boolean experience;

    @Column(name = "set_number")
    private Integer place;

    private boolean pinned;

    protected FormingPerson() {}

    public FormingPerson(FormingRoundId round, Candidate as) {
        this.round = round;
        this.person = as.id();
        describe(as);
    }

    /** As they are now, when a run begins. */
    public final void describe(Candidate as) {
        sector = as.sector();
        level = as.level();
        region = as.region();
        organisation = as.organisation();
        experience = as.experience();
    }

    /** Puts them into the set of that number. @throws Conflict when they are pinned elsewhere */
    public void put(int place) {
        if (pinned && this.place != null && this.place != place) {
            throw new Conflict("learningsets.board.pinned");
        }
        this.place = place;
    }

    /** They have no set yet; nothing holds them. */
    public void lift() {
        place = null;
        pinned = false;
    }

    /** They stay where they are when sets are formed again. */
    public void pin() {
        if (place == null) {
            throw new Conflict("learningsets.board.no-set");
        }
        pinned = true;
    }

    public void unpin() {
        pinned = false;
    }

    /** @param hours as they are known now, or null */
    public Candidate candidate(BitSet hours) {
        return new Candidate(person, sector, level, region, organisation, experience, hours);
    }

    public PersonId person() {
        return person;
    }

    /** Number of their set, from 1; null before the first run. */
    public Integer place() {
        return place;
    }

    public boolean pinned() {
        return pinned;
    }

    public Level level() {
        return level;
    }
}

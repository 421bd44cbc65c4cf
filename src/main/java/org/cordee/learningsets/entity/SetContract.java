package org.cordee.learningsets.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.learningsets.terms.MeetingRoundTimes;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/**
 * What a set agrees on for a number of meetings: purpose, ground rules, confidentiality, rhythm, the stages of a round
 * and how strictly they are kept. Any member changes it until all have signed; a change takes back all signatures, so
 * that nobody has signed what they have not read. A further round (recontracting) makes a further contract.
 */
@Entity
@Table(name = "set_contract")
public class SetContract extends AggregateRoot {

    /** Meetings, weeks between them and minutes of each, unless the set agrees otherwise (domain.md). */
    public static final int MEETINGS = 5;

    public static final int WEEKS = 5;
    public static final int MINUTES = 180;

    @Column(name = "set_id")
    private LearningSetId set;

    @Column(name = "contract_number")
    private int round;

    @Column(name = "purpose_sealed")
    private String purpose;

    @Column(name = "rules_sealed")
    private String rules;

    @Column(name = "confidentiality_sealed")
    private String confidence;

    private int meetings;

    @Column(name = "weeks_between")
    private int weeksBetween;

    @Column(name = "meeting_minutes")
    private int minutes;

    @Enumerated(EnumType.STRING)
    private Strictness strictness;

    @Column(name = "changed_by")
    private PersonId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @ElementCollection
    @CollectionTable(name = "contract_stage", joinColumns = @JoinColumn(name = "contract_id"))
    @MapKeyColumn(name = "stage")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "minutes")
    private Map<Stage, Integer> stages = new HashMap<>();

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ContractSignature> signatures = new ArrayList<>();

    protected SetContract() {}

    /** @param round from 1 */
    public SetContract(LearningSetId set, int round, Terms terms, Instant now) {
        this.set = set;
        this.round = round;
        // the texts are sealed for the row, which has no id yet: they follow with write()
        purpose = "";
        rules = "";
        confidence = "";
        agree(terms);
        changedAt = now;
    }

    /**
     * What is agreed in numbers.
     *
     * @param meetings 1 to 12
     * @param weeksBetween 1 to 26
     * @param minutes of a meeting, 30 to 480
     * @param stages minutes of each stage, 1 to 60; one that is absent is left out, where it may be
     */
    public record Terms(
            int meetings, int weeksBetween, int minutes, Strictness strictness, Map<Stage, Integer> stages) {

        public Terms {
            new Validation()
                    .between("meetings", meetings, 1, 12)
                    .between("weeks", weeksBetween, 1, 26)
                    .between("minutes", minutes, 30, 480)
                    .required("strictness", strictness)
                    .done();
            Validation check = new Validation();
            for (Stage stage : Stage.values()) {
                Integer time = stages.get(stage);
                if (time != null || !stage.optional()) {
                    check.required(stage.key(), time).between(stage.key(), time, Stage.LEAST, Stage.MOST);
                }
            }
            check.done();
            stages = Map.copyOf(stages);
        }

        /** Those a set begins with. */
        public static Terms usual() {
            Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                stages.put(stage, stage.minutes());
            }
            return new Terms(MEETINGS, WEEKS, MINUTES, Strictness.STEADY, stages);
        }
    }

    private void agree(Terms terms) {
        meetings = terms.meetings();
        weeksBetween = terms.weeksBetween();
        minutes = terms.minutes();
        strictness = terms.strictness();
        stages.clear();
        stages.putAll(terms.stages());
    }

    /** The texts, sealed for this row. */
    public void write(String purposeSealed, String rulesSealed, String confidenceSealed) {
        purpose = purposeSealed;
        rules = rulesSealed;
        confidence = confidenceSealed;
    }

    /**
     * Changes what is agreed; all signatures are taken back.
     *
     * @return those whose signatures these were
     * @throws Conflict when it is in force
     */
    public Set<PersonId> change(PersonId by, Terms terms, Instant now) {
        checkOpen();
        agree(terms);
        changedBy = by;
        changedAt = now;
        Set<PersonId> before =
                signatures.stream().map(ContractSignature::person).collect(Collectors.toSet());
        signatures.clear();
        return before;
    }

    /** To sign twice changes nothing. Who joins while it is in force signs it as it stands. */
    public void sign(PersonId person, Instant now) {
        if (signedAt(person) == null) {
            signatures.add(new ContractSignature(this, person, now));
        }
    }

    /**
     * All who are in the set have signed: it is in force. A signature of somebody who has given their place back
     * meanwhile is gone.
     *
     * @throws Conflict when it was already, or somebody has not signed
     */
    public void agreed(LearningSet of, Instant now) {
        checkOpen();
        if (!missing(of).isEmpty()) {
            throw new Conflict("learningsets.contract.not-all");
        }
        signatures.removeIf(s -> !of.insiders().contains(s.person()));
        agreedAt = now;
    }

    private void checkOpen() {
        if (agreedAt != null) {
            throw new Conflict("learningsets.contract.in-force");
        }
    }

    /** Those who are in the set and have not signed it. */
    public List<PersonId> missing(LearningSet of) {
        return of.insiders().stream().filter(p -> signedAt(p) == null).toList();
    }

    /** True once all have signed it. */
    public boolean inForce() {
        return agreedAt != null;
    }

    /** When that person signed, or null. */
    public Instant signedAt(PersonId person) {
        return signatures.stream()
                .filter(s -> s.person().equals(person))
                .map(ContractSignature::signedAt)
                .findFirst()
                .orElse(null);
    }

    public List<ContractSignature> signatures() {
        return List.copyOf(signatures);
    }

    public LearningSetId set() {
        return set;
    }

    /** From 1. */
    public int round() {
        return round;
    }

    /** Sealed. */
    public String purpose() {
        return purpose;
    }

    /** Sealed. */
    public String rules() {
        return rules;
    }

    /** Sealed. */
    public String confidence() {
        return confidence;
    }

    public Terms terms() {
        return new Terms(meetings, weeksBetween, minutes, strictness, stages);
    }

    /** What its rounds go by. */
    public MeetingRoundTimes times() {
        return new MeetingRoundTimes(strictness, stages);
    }

    /** Who changed it last; null while it stands as it began. */
    public PersonId changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** When all had signed it, or null. */
    public Instant agreedAt() {
        return agreedAt;
    }
}

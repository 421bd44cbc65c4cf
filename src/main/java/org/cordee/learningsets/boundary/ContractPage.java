package org.cordee.learningsets.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.terms.SetState;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.shared.ids.LearningSetId;

/**
 * One contract of a set as somebody in it reads it.
 *
 * @param texts null where only its state is asked for
 * @param earlier rounds of earlier contracts, which all had signed
 */
public record ContractPage(
        About about, Change change, Rhythm rhythm, Texts texts, Signing signing, List<Integer> earlier) {

    /**
     * Which contract of which set.
     *
     * @param title of the set
     * @param round from 1
     * @param last whether it is the latest
     */
    public record About(LearningSetId id, String title, SetState state, int version, int round, boolean last) {}

    /**
     * How often and how long the set meets.
     *
     * @param minutes of a meeting
     * @param stages in their order; those that are left out are not in it
     */
    public record Rhythm(
            int meetings, int weeksBetween, int minutes, Strictness strictness, Map<Stage, Integer> stages) {}

    /**
     * Who has signed.
     *
     * @param signers members by name, the facilitator last
     * @param unanswered how many have a place proposed and have not answered: the contract waits for them
     * @param notReady key of why nobody can sign yet, with the number it may name, or null
     * @param mineSigned whether who reads has signed
     * @param agreedAt since when it is in force, or null
     */
    public record Signing(
            List<Signer> signers, int unanswered, String notReady, boolean mineSigned, Instant agreedAt) {}

    /**
     * Whether and by whom it was changed.
     *
     * @param open whether it can be changed now
     * @param changedBy name of who changed it last, or null while it stands as it began
     */
    public record Change(boolean open, String changedBy, Instant changedAt) {}

    /** What is written in it. */
    public record Texts(String purpose, String rules, String confidence) {

        /** The ground rules one by one: each stands on a line of its own. */
        public List<String> ruleByRule() {
            return rules.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** @param signedAt or null */
    public record Signer(String name, boolean facilitator, Instant signedAt) {}

    /** What is written at the points of the form. @param stages without those that are left out */
    public record Draft(
            Integer meetings,
            Integer weeksBetween,
            Integer minutes,
            Strictness strictness,
            Map<Stage, Integer> stages,
            Texts texts) {}

    public boolean inForce() {
        return signing.agreedAt() != null;
    }

    /** True when who reads can sign it now. */
    public boolean signable() {
        return !signing.mineSigned()
                && about.last()
                && about.state().live()
                && (inForce() || change.open() && signing.notReady() == null);
    }

    public long signed() {
        return signing.signers().stream().filter(s -> s.signedAt() != null).count();
    }

    /** Names of those who have not signed. */
    public List<String> missing() {
        return signing.signers().stream()
                .filter(s -> s.signedAt() == null)
                .map(Signer::name)
                .toList();
    }

    /** Minutes that one round takes. */
    public int roundMinutes() {
        return rhythm.stages().values().stream().mapToInt(Integer::intValue).sum();
    }
}

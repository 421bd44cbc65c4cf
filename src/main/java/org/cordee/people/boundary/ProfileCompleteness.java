package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.cordee.people.control.PeopleQueries;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;

/**
 * How much of their profile the current person has filled in. Lived experience and access needs do not count: no one
 * should feel they have to answer.
 */
@ApplicationScoped
@Transactional
public class ProfileCompleteness {

    @Inject
    private People people;

    @Inject
    private PeopleQueries queries;

    @Inject
    private Interests interests;

    @Inject
    private CurrentPerson current;

    /** All parts, in the order of the profile. Citizen leaders need no organisation. */
    public Completeness mine() {
        PersonId me = current.required();
        PersonCard card = people.card(me);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("people.part.about", true, "/people/about-edit"));
        parts.add(new Part("people.part.region", card.region() != null, "/people/about-edit"));
        if (card.level() != Level.CITIZEN) {
            parts.add(new Part("people.part.post", card.organisation() != null, "/people/post-edit"));
        }
        parts.add(new Part("people.part.contact", queries.contactWish(me).isPresent(), "/people/contact-edit"));
        parts.add(new Part("people.part.interests", !interests.mine().isEmpty(), "/home/welcome?step=2"));
        return new Completeness(List.copyOf(parts));
    }

    /** The parts of a profile. */
    public record Completeness(List<Part> parts) implements Serializable {

        public int filled() {
            return (int) parts.stream().filter(Part::filled).count();
        }

        public boolean complete() {
            return filled() == parts.size();
        }

        /** What is missing, in order. */
        public List<Part> missing() {
            return parts.stream().filter(p -> !p.filled()).toList();
        }
    }

    /**
     * A part of a profile.
     *
     * @param name key of its name
     * @param path of the page where it is filled in
     */
    public record Part(String name, boolean filled, String path) implements Serializable {}
}

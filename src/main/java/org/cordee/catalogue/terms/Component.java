package org.cordee.catalogue.terms;

/**
 * One piece of an initiative's blueprint.
 *
 * @param title what people call it; 1 to 120 characters
 * @param count how many of it one cohort has, 1 to 60; a mentoring or a set counts once, whatever its meetings
 * @param needed how many of them one takes part in to complete the programme, 0 (by choice) to {@code count}
 * @param sequence its place in the initiative, from 1
 */
public record Component(ComponentKind kind, String title, int count, int needed, int sequence) {

    public Component {
        if (kind == null || title == null || title.isBlank() || title.length() > 120) {
            throw new IllegalArgumentException("a component needs a kind and a title of 1 to 120 characters: " + title);
        }
        if (count < 1 || count > 60 || needed < 0 || needed > count || sequence < 1) {
            throw new IllegalArgumentException("the numbers of the component \"" + title + "\" do not fit");
        }
    }
}

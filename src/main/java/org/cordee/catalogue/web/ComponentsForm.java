package org.cordee.catalogue.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.InitiativeText;

/** What an initiative consists of, while it is written: add, remove, put in order. */
public class ComponentsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Row> rows = new ArrayList<>();

    ComponentsForm(List<InitiativeText.Part> parts) {
        parts.forEach(part -> rows.add(new Row(part)));
        if (rows.isEmpty()) {
            rows.add(new Row(new InitiativeText.Part(null, null, null, null)));
        }
    }

    public void add() {
        if (!isFull()) {
            rows.add(new Row(new InitiativeText.Part(null, null, null, null)));
        }
    }

    /** @param at from 0; a place that is not there is none */
    public void remove(int at) {
        if (at >= 0 && at < rows.size()) {
            rows.remove(at);
        }
    }

    public void up(int at) {
        if (at > 0 && at < rows.size()) {
            Collections.swap(rows, at, at - 1);
        }
    }

    public void down(int at) {
        up(at + 1);
    }

    /** Empty lines are left out, so that places of problems fit the lines shown. */
    List<InitiativeText.Part> parts() {
        rows.removeIf(Row::blank);
        if (rows.isEmpty()) {
            add();
        }
        return rows.stream().map(Row::part).toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isFull() {
        return rows.size() >= InitiativeText.MOST_COMPONENTS;
    }

    public ComponentKind[] getKinds() {
        return ComponentKind.values();
    }

    /** One line. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private ComponentKind kind;
        private String title;
        private Integer count;
        private Integer needed;

        Row(InitiativeText.Part part) {
            kind = part.kind();
            title = part.title();
            count = part.count();
            needed = part.needed();
        }

        private boolean blank() {
            return kind == null && (title == null || title.isBlank()) && count == null && needed == null;
        }

        private InitiativeText.Part part() {
            return new InitiativeText.Part(kind, title, count, needed);
        }

        public ComponentKind getKind() {
            return kind;
        }

        public void setKind(ComponentKind kind) {
            this.kind = kind;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public Integer getCount() {
            return count;
        }

        public void setCount(Integer count) {
            this.count = count;
        }

        public Integer getNeeded() {
            return needed;
        }

        public void setNeeded(Integer needed) {
            this.needed = needed;
        }
    }
}

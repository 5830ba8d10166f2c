package org.ducha.fact;

/** The grading in force. */
@Term
public record Grading(@Term(text = Term.Text.GRADING) String name) {}

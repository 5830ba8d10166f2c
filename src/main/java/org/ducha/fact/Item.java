package org.ducha.fact;

/**
 * What the office follows up since an earlier period, and what is not closed yet: 督办事项.
 *
 * @param number of it on the list, from 1 on
 * @param indicator that it is about
 * @param level how urgent it was last
 * @param periods through how many periods it has been open
 */
@Term
public record Item(
    int number,
    @Term(text = Term.Text.INDICATOR) String indicator,
    @Term Level level,
    @Term int periods) {}

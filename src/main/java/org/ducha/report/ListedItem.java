package org.ducha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Heading;
import org.ducha.fact.Item;
import org.ducha.fact.Level;

/**
 * An item on the list of what the office follows up (督办台账), open or closed.
 *
 * @param number on the list of its year, from 1 on
 * @param about the promise
 * @param lead the unit in the lead, empty where none is named
 * @param entries one for each period since it was opened, in their order
 * @param closed the period whose finding closed it
 */
public record ListedItem(
    int number,
    Heading about,
    Optional<String> lead,
    List<Entry> entries,
    Optional<String> closed) {

  public ListedItem {
    entries = List.copyOf(entries);
  }

  /**
   * A period of an item.
   *
   * @param found what was found
   * @param level how urgent it was, empty where no rule spoke
   */
  public record Entry(Past found, Optional<Level> level) {}

  public boolean isOpen() {
    return closed.isEmpty();
  }

  /** The period in which it was opened. */
  public String opened() {
    return entries.get(0).found().period();
  }

  /** How urgent it was last. */
  public Level level() {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).level().isPresent()) {
        return entries.get(i).level().get();
      }
    }
    throw new IllegalStateException("an item is opened with a level");
  }

  /** The same, a period later. */
  public ListedItem with(Entry entry, boolean closes) {
    List<Entry> longer = new ArrayList<>(entries);
    longer.add(entry);
    return new ListedItem(
        number,
        about,
        lead,
        longer,
        closes ? Optional.of(entry.found().period()) : Optional.empty());
  }

  /** As rules see it. */
  public Item fact() {
    return new Item(number, about.indicator(), level(), entries.size());
  }
}

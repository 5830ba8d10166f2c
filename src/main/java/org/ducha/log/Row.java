package org.ducha.log;

/**
 * An entry as it stands in the store.
 *
 * @param id its place
 * @param previous the hash of the entry before it
 * @param hash SHA-256 over the bytes of the body
 * @param body everything that is known of it, as canonical JSON
 */
record Row(long id, String previous, String hash, String body) {}

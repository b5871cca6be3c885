package cn.yijianshi.releases;

import cn.yijianshi.canonical.Hash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What takes long to make, kept by its hash: at most so many, those used last. Threads that ask for the same wait for one
 * making of it; making one keeps nobody from another.
 */
final class Kept<V> {

    private final Map<Hash, Place<V>> places;

    Kept(int most) {
        this.places = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Hash, Place<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept under a hash, made first if need be; what could not be made is tried again next time. */
    V get(Hash hash, Function<Hash, V> make) {
        Place<V> place;
        synchronized (places) {
            place = places.computeIfAbsent(hash, h -> new Place<>());
        }
        try {
            return place.filled(hash, make);
        } finally {
            if (place.isEmpty()) {
                synchronized (places) {
                    places.remove(hash, place);
                }
            }
        }
    }

    /** How many are kept, or being made. */
    int size() {
        synchronized (places) {
            return places.size();
        }
    }

    private static final class Place<V> {

        private @Nullable V value;

        synchronized V filled(Hash hash, Function<Hash, V> make) {
            V there = value;
            if (there == null) {
                there = make.apply(hash);
                value = there;
            }
            return there;
        }

        synchronized boolean isEmpty() {
            return value == null;
        }
    }
}

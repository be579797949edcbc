package org.stet.claim.match;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index folder: words by BM25, meanings by nearest vectors, the two fused by reciprocal rank.
 */
final class LuceneTexts implements SimilarTexts {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneTexts.class);

  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String VECTOR = "vector";

  /** Each of the two lists is read this deep. */
  private static final int DEEP = 100;

  /** How much the first ranks count before the next ones: reciprocal rank fusion. */
  private static final int K = 10;

  /** A long text is asked for by so many of its words. */
  private static final int MOST_WORDS = 100;

  /** Neighbours are sought in each segment: few of them are worth some merging. */
  private static final int FEW_SEGMENTS = 4;

  /** In a small store no word is yet known to be rare. */
  private static final int FEW = 1_000;

  /** Characters: a value of the index holds 32 kB, whatever the script. */
  private static final int MOST_KEPT = 8_000;

  /** Of many languages; more are looked up each time. */
  private static final int MOST_WEIGHTS = 200_000;

  private final Meaning meaning;
  private final FSDirectory folder;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile @Nullable Weights weights;

  static LuceneTexts open(Path folder, Meaning meaning) throws IOException {
    try {
      return new LuceneTexts(folder, meaning);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException e) {
      LOG.warn("The index in {} is damaged and made anew", folder, e);
      try (var files = FSDirectory.open(folder)) {
        for (var file : files.listAll()) {
          if (isOfAnIndex(file)) {
            files.deleteFile(file);
          }
        }
      }
      return new LuceneTexts(folder, meaning);
    }
  }

  /** Whatever else lies in the folder was put there by somebody and is not to be made again. */
  private static boolean isOfAnIndex(String file) {
    return file.startsWith(IndexFileNames.SEGMENTS)
        || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
        || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
  }

  private LuceneTexts(Path folder, Meaning meaning) throws IOException {
    this.meaning = meaning;
    this.folder = FSDirectory.open(folder);
    try {
      writer =
          new IndexWriter(
              this.folder,
              new IndexWriterConfig(WordsOf.TEXT)
                  .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(FEW_SEGMENTS)));
    } catch (IOException | RuntimeException e) {
      this.folder.close();
      throw e;
    }
    try {
      searchers = new SearcherManager(writer, null);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      this.folder.close();
      throw e;
    }
  }

  @Override
  public void put(Collection<Entry> entries) {
    quietly(() -> {
      for (var entry : entries) {
        var text = new Document();
        text.add(new StringField(ID, entry.id().toString(), Field.Store.NO));
        text.add(new BinaryDocValuesField(ID, new BytesRef(entry.id().toString())));
        text.add(new TextField(TEXT, entry.text(), Field.Store.NO));
        text.add(new BinaryDocValuesField(TEXT, new BytesRef(head(entry.text()))));
        meaning
            .of(entry.text())
            .map(v -> new KnnFloatVectorField(VECTOR, v, VectorSimilarityFunction.DOT_PRODUCT))
            .ifPresent(text::add);
        writer.updateDocument(new Term(ID, entry.id().toString()), text);
      }
      searchers.maybeRefreshBlocking();
      return true;
    });
  }

  private static String head(String text) {
    return text.length() > MOST_KEPT ? text.substring(0, MOST_KEPT) : text;
  }

  @Override
  public void remove(Set<UUID> ids) {
    quietly(() -> {
      for (var id : ids) {
        writer.deleteDocuments(new Term(ID, id.toString()));
      }
      searchers.maybeRefreshBlocking();
      return true;
    });
  }

  @Override
  public void clear() {
    quietly(() -> {
      writer.deleteAll();
      searchers.maybeRefreshBlocking();
      return true;
    });
  }

  @Override
  public List<Hit> like(String text, int most) {
    return like(text, most, true, true);
  }

  /** By one of the two alone, to measure what each is worth. */
  List<Hit> byWords(String text, int most) {
    return like(text, most, true, false);
  }

  List<Hit> byMeaning(String text, int most) {
    return like(text, most, false, true);
  }

  private List<Hit> like(String text, int most, boolean byWords, boolean byMeaning) {
    return searching(searcher -> {
      var asked = WordsOf.TEXT.in(text);
      var vector = byMeaning ? meaning.of(text).orElse(null) : null;
      var ranks = new HashMap<Integer, Double>();
      if (byWords) {
        rank(searcher, words(asked.keySet()), ranks);
      }
      if (vector != null) {
        rank(searcher, new KnnFloatVectorQuery(VECTOR, vector, DEEP), ranks);
      }
      var weights = weights(searcher.getIndexReader());
      var hits = new ArrayList<Hit>();
      for (var place : best(ranks, most)) {
        hit(searcher, place, asked, vector, weights).ifPresent(hits::add);
      }
      return hits;
    });
  }

  private static List<Integer> best(Map<Integer, Double> ranks, int most) {
    return ranks.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Query words(Set<String> stems) {
    var query = new BooleanQuery.Builder();
    stems.stream()
        .limit(MOST_WORDS)
        .forEach(
            stem -> query.add(new TermQuery(new Term(TEXT, stem)), BooleanClause.Occur.SHOULD));
    return query.build();
  }

  private static void rank(IndexSearcher searcher, Query query, Map<Integer, Double> ranks)
      throws IOException {
    int rank = 1;
    for (var found : searcher.search(query, DEEP).scoreDocs) {
      ranks.merge(found.doc, 1.0 / (K + rank++), Double::sum);
    }
  }

  /** Empty where the index is of an older form, and about to be made anew. */
  private static Optional<Hit> hit(
      IndexSearcher searcher,
      int place,
      Map<String, String> asked,
      float @Nullable [] vector,
      Weights weights)
      throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(place, leaves));
    int at = place - leaf.docBase;
    var ids = DocValues.getBinary(leaf.reader(), ID);
    var texts = DocValues.getBinary(leaf.reader(), TEXT);
    if (!ids.advanceExact(at) || !texts.advanceExact(at)) {
      return Optional.empty();
    }
    var there = WordsOf.TEXT.in(texts.binaryValue().utf8ToString()).keySet();
    double all = 0;
    double both = 0;
    var shared = new LinkedHashMap<String, Double>();
    for (var stem : asked.keySet()) {
      double weight = weights.of(stem);
      all += weight;
      if (there.contains(stem)) {
        both += weight;
        shared.put(asked.get(stem), weight);
      }
    }
    for (var stem : there) {
      all += weights.of(stem);
    }
    return Optional.of(
        new Hit(
            UUID.fromString(ids.binaryValue().utf8ToString()),
            shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList(),
            all == 0 ? 0 : 2 * both / all,
            vector == null ? null : nearness(leaf.reader(), at, vector),
            figures(WordsOf.figures(asked.keySet()), WordsOf.figures(there))));
  }

  private static @Nullable Double nearness(LeafReader leaf, int at, float[] vector)
      throws IOException {
    var vectors = leaf.getFloatVectorValues(VECTOR);
    if (vectors == null) {
      return null;
    }
    var found = vectors.iterator();
    return found.advance(at) == at
        ? Meaning.nearness(vector, vectors.vectorValue(found.index()))
        : null;
  }

  /** What words weigh in the index as it is; counted anew once it has changed. */
  private Weights weights(IndexReader reader) {
    var known = weights;
    if (known == null || known.reader != reader) {
      known = new Weights(reader);
      weights = known;
    }
    return known;
  }

  /** Rare words weigh more. Looking a word up in every segment is dear, so it is done once. */
  private static final class Weights {

    private final IndexReader reader;
    private final Map<String, Double> known = new ConcurrentHashMap<>();

    Weights(IndexReader reader) {
      this.reader = reader;
    }

    double of(String stem) throws IOException {
      var weight = known.get(stem);
      if (weight == null) {
        int with = reader.docFreq(new Term(TEXT, stem));
        int all = Math.max(reader.numDocs(), FEW);
        weight = Math.log(1 + (all - with + 0.5) / (with + 0.5));
        if (known.size() < MOST_WEIGHTS) {
          known.put(stem, weight);
        }
      }
      return weight;
    }
  }

  static Figures figures(Set<String> asked, Set<String> there) {
    if (asked.isEmpty() || there.isEmpty()) {
      return Figures.NONE;
    }
    return asked.containsAll(there) || there.containsAll(asked) ? Figures.SAME : Figures.DIFFER;
  }

  @Override
  public long size() {
    return searching(searcher -> searcher.getIndexReader().numDocs());
  }

  @Override
  public void keep(Map<String, String> note) {
    quietly(() -> {
      writer.setLiveCommitData(Map.copyOf(note).entrySet());
      return writer.commit();
    });
  }

  @Override
  public Map<String, String> note() {
    var note = new HashMap<String, String>();
    var kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(line -> note.put(line.getKey(), line.getValue()));
    }
    return note;
  }

  @Override
  public void close() {
    quietly(() -> {
      IOUtils.close(searchers, writer, folder); // the others too, where one can't be
      return true;
    });
  }

  private interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private <T> T searching(Search<T> search) {
    return quietly(() -> {
      var searcher = searchers.acquire();
      try {
        return search.in(searcher);
      } finally {
        searchers.release(searcher);
      }
    });
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  @CanIgnoreReturnValue
  private static <T> T quietly(Work<T> work) {
    try {
      return work.done();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalStateException e) { // closed after a full disk, or the model does not answer
      throw new UncheckedIOException(new IOException(e));
    }
  }
}

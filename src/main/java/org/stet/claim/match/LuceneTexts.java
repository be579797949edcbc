package org.stet.claim.match;

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
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
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

  /** In a small store no word is yet known to be rare. */
  private static final int FEW = 1_000;

  private final Meaning meaning;
  private final FSDirectory folder;
  private final IndexWriter writer;
  private final SearcherManager searchers;

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
      writer = new IndexWriter(this.folder, new IndexWriterConfig(WordsOf.TEXT));
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
        text.add(new StringField(ID, entry.id().toString(), Field.Store.YES));
        text.add(new TextField(TEXT, entry.text(), Field.Store.YES));
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
      var weights = new HashMap<String, Double>();
      var hits = new ArrayList<Hit>();
      for (var place : best(ranks, most)) {
        hits.add(hit(searcher, place, asked, vector, weights));
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

  private static Hit hit(
      IndexSearcher searcher,
      int place,
      Map<String, String> asked,
      float @Nullable [] vector,
      Map<String, Double> weights)
      throws IOException {
    var stored = searcher.storedFields().document(place);
    var there = WordsOf.TEXT.in(stored.get(TEXT)).keySet();
    double all = 0;
    double both = 0;
    var shared = new LinkedHashMap<String, Double>();
    for (var stem : asked.keySet()) {
      double weight = weight(searcher, stem, weights);
      all += weight;
      if (there.contains(stem)) {
        both += weight;
        shared.put(asked.get(stem), weight);
      }
    }
    for (var stem : there) {
      all += weight(searcher, stem, weights);
    }
    return new Hit(
        UUID.fromString(stored.get(ID)),
        shared.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList(),
        all == 0 ? 0 : 2 * both / all,
        vector == null ? null : nearness(searcher, place, vector),
        figures(WordsOf.figures(asked.keySet()), WordsOf.figures(there)));
  }

  private static double weight(IndexSearcher searcher, String stem, Map<String, Double> weights)
      throws IOException {
    var known = weights.get(stem);
    if (known == null) {
      int with = searcher.getIndexReader().docFreq(new Term(TEXT, stem));
      int all = Math.max(searcher.getIndexReader().numDocs(), FEW);
      known = Math.log(1 + (all - with + 0.5) / (with + 0.5));
      weights.put(stem, known);
    }
    return known;
  }

  private static @Nullable Double nearness(IndexSearcher searcher, int place, float[] vector)
      throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(place, leaves));
    var vectors = leaf.reader().getFloatVectorValues(VECTOR);
    if (vectors == null) {
      return null;
    }
    var at = vectors.iterator();
    int wanted = place - leaf.docBase;
    return at.advance(wanted) == wanted
        ? Meaning.nearness(vector, vectors.vectorValue(at.index()))
        : null;
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

  @com.google.errorprone.annotations.CanIgnoreReturnValue
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

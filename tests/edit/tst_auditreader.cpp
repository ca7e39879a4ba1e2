// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/auditreader.h"
#include "tests/support/planningbox.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int all = std::numeric_limits<int>::max();

QByteArray plain(const QString& text)
{
    return text.toUtf8().toLower();
}

/// Every text of an image, lists item by item.
QStringList textsOf(const Entity& entity)
{
    const QJsonObject object = std::visit([](const auto& row) { return toJson(row); }, entity);
    QStringList texts;
    for (const QJsonValue& value : object) {
        if (value.isString())
            texts << value.toString();
        for (const QJsonValue& item : value.toArray())
            texts << item.toString();
    }
    return texts;
}

QStringList textsOf(const ChangeSet& entry)
{
    QStringList texts{entry.text};
    for (const Change& change : entry.changes)
        for (const std::optional<Entity>* image : {&change.before, &change.after})
            if (*image)
                texts << textsOf(**image);
    return texts;
}

bool hasWords(const QStringList& words, const ChangeSet& entry)
{
    const QStringList texts = textsOf(entry);
    return std::ranges::all_of(words, [&](const QString& word) {
        return std::ranges::any_of(texts, [&](const QString& text) { return plain(text).contains(plain(word)); });
    });
}

bool touches(const ChangeSet& entry, const std::function<bool(const QString& table, const QString& id)>& which)
{
    return std::ranges::any_of(entry.changes, [&](const Change& change) {
        const auto [table, id] = entityIdentity(change.either());
        return which(table, id);
    });
}

/// What the filter means, without any SQL.
bool takes(const AuditFilter& filter, const ChangeSet& entry)
{
    return (filter.author.isEmpty() || filter.author == entry.author) && hasWords(filter.words, entry)
        && (filter.kinds.isEmpty() || touches(entry, [&](const QString& table, const QString&) { return filter.kinds.contains(table); }))
        && (filter.item.isEmpty() || touches(entry, [&](const QString&, const QString& id) { return filter.item == id; }))
        && (!filter.from.isValid() || entry.at >= filter.from) && (!filter.until.isValid() || entry.at < filter.until)
        && entry.sequence > filter.after;
}

QStringList sequencesOf(const std::vector<AuditLine>& lines)
{
    QStringList sequences;
    for (const AuditLine& line : lines)
        sequences << QString::number(line.sequence);
    return sequences;
}

} // namespace

class AuditReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filtersAgreeWithReadingAll_data();
    void filtersAgreeWithReadingAll();
    void linesSayWhatTheEntriesAre();
    void pagesHaveNeitherGapsNorRepeats();
    void hashesAreThoseOfTheChain();
    void aVisitCanBeCancelled();

private:
    static void makeEdits(PlanningBox& box, quint32 seed, int count);
    static AuditReader opened(const PlanningBox& box);
    static std::vector<ChangeSet> entriesOf(const AuditReader& reader);
};

AuditReader AuditReaderTest::opened(const PlanningBox& box)
{
    auto reader = AuditReader::open(box.file());
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    return *std::move(reader);
}

/// Random ones of two people, an hour apart, some taken back.
void AuditReaderTest::makeEdits(PlanningBox& box, quint32 seed, int count)
{
    RandomEdits random(seed);
    std::mt19937 choice(seed);
    const std::unique_ptr<Workspace> second = box.secondWindow();
    for (int i = 0; i < count; ++i) {
        box.setTime(someTime().addSecs(3600 * i));
        Workspace& window = choice() % 3 == 0 ? *second : box.workspace();
        static_cast<void>(random.makeOne(window)); // rules refuse many
        if (choice() % 6 == 0 && window.history().canUndo())
            static_cast<void>(window.undo());
    }
    if (!box.workspace().catchUp())
        qFatal("the workspace is gone");
}

std::vector<ChangeSet> AuditReaderTest::entriesOf(const AuditReader& reader)
{
    std::vector<ChangeSet> entries;
    for (qint64 sequence = 1;; ++sequence) {
        auto entry = reader.entry(sequence);
        if (!entry)
            return entries;
        entries.push_back(*std::move(entry));
    }
}

void AuditReaderTest::filtersAgreeWithReadingAll_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void AuditReaderTest::filtersAgreeWithReadingAll()
{
    QFETCH(quint32, seed);
    // Given a log of random edits
    PlanningBox box;
    makeEdits(box, seed, 200);
    const AuditReader reader = opened(box);
    const std::vector<ChangeSet> entries = entriesOf(reader);
    QVERIFY(entries.size() > 30);
    std::mt19937 random(seed);
    const auto one = [&](const auto& list) -> const auto& { return list[size_t(random() % list.size())]; };
    for (int i = 0; i < 80; ++i) {
        // When it is asked with a filter of any of its parts, taken from what is there
        AuditFilter filter;
        const ChangeSet& model = one(entries);
        const Change& change = one(model.changes);
        const QString text = QStringList(textsOf(model)).value(static_cast<int>(random() % 6));
        if (random() % 3 == 0)
            filter.author = random() % 2 ? u"Anna"_s : u"Bernd"_s;
        if (random() % 2 == 0 && !text.isEmpty())
            filter.words = {text.mid(static_cast<int>(random() % 4), 1 + static_cast<int>(random() % 5)).toUpper()};
        if (random() % 3 == 0)
            filter.kinds = {entityIdentity(change.either()).first, u"note"_s};
        if (random() % 4 == 0)
            filter.item = entityIdentity(change.either()).second;
        if (random() % 3 == 0)
            filter.from = model.at.addSecs(-3600 * qint64(random() % 20));
        if (random() % 3 == 0)
            filter.until = model.at.addSecs(3600 * qint64(random() % 20));
        if (random() % 5 == 0)
            filter.after = qint64(random() % 20);
        filter.words.removeAll(QString());
        QStringList expected;
        for (const ChangeSet& entry : entries)
            if (takes(filter, entry))
                expected.prepend(QString::number(entry.sequence));
        // Then pages, the count and a visit give what it means
        const auto page = reader.page(filter, 0, all);
        VERIFY_RESULT(page);
        QCOMPARE(sequencesOf(*page), expected);
        const auto count = reader.count(filter);
        VERIFY_RESULT(count);
        QCOMPARE(*count, qint64(expected.size()));
        QStringList visited;
        Progress progress;
        VERIFY_RESULT(reader.visit(filter, progress, [&](const AuditEntry& entry) {
            visited.prepend(QString::number(entry.changes.sequence));
            return Result<void>();
        }));
        QCOMPARE(visited, expected);
    }
}

void AuditReaderTest::linesSayWhatTheEntriesAre()
{
    PlanningBox box;
    makeEdits(box, 7, 120);
    const AuditReader reader = opened(box);
    const auto page = reader.page({}, 0, all);
    VERIFY_RESULT(page);
    int undone = 0;
    for (const AuditLine& line : *page) {
        const auto entry = reader.entry(line.sequence);
        VERIFY_RESULT(entry);
        QCOMPARE(line.at, entry->at);
        QCOMPARE(line.author, entry->author);
        QCOMPARE(line.text, entry->text);
        QVERIFY(line.undoes == entry->undoes);
        undone += line.undoes ? 1 : 0;
        std::set<std::pair<QString, QString>> items;
        for (const Change& change : entry->changes)
            items.insert(entityIdentity(change.either()));
        QCOMPARE(line.changed, static_cast<int>(items.size()));
        QCOMPARE(line.items.size(), std::min(items.size(), size_t(AuditLine::mostItems)));
        for (const auto& item : line.items)
            QVERIFY(items.contains(item));
    }
    QVERIFY(undone > 0);
    const auto authors = reader.authors();
    VERIFY_RESULT(authors);
    QCOMPARE(*authors, (QStringList{u"Anna"_s, u"Bernd"_s}));
    QCOMPARE(reader.entry(page->front().sequence + 1).error().code, Error::Code::NotFound);
}

void AuditReaderTest::pagesHaveNeitherGapsNorRepeats()
{
    // Given a log that is read page by page while others go on
    PlanningBox box;
    makeEdits(box, 5, 120);
    const AuditReader reader = opened(box);
    const AuditFilter filter{.author = u"Anna"_s};
    const auto before = reader.page(filter, 0, all);
    VERIFY_RESULT(before);
    QVERIFY(before->size() > 14);
    std::vector<AuditLine> read;
    for (qint64 from = 0;;) {
        const auto page = reader.page(filter, from, 7);
        VERIFY_RESULT(page);
        read.insert(read.end(), page->begin(), page->end());
        if (page->size() < 7)
            break;
        from = page->back().sequence;
        box.add(aStory(u"NEW-%1"_s.arg(from)));
    }
    // Then what was there at the start is read once each
    QCOMPARE(sequencesOf(read), sequencesOf(*before));
}

void AuditReaderTest::hashesAreThoseOfTheChain()
{
    PlanningBox box;
    makeEdits(box, 3, 20);
    const AuditReader reader = opened(box);
    QString last;
    Progress progress;
    VERIFY_RESULT(reader.visit({}, progress, [&](const AuditEntry& entry) -> Result<void> {
        const auto own = reader.hashOf(entry.changes.sequence);
        if (!own)
            return own.error();
        const QByteArray hashed =
            QCryptographicHash::hash(QByteArray::fromHex(entry.previous.toLatin1()) + entry.bytes, QCryptographicHash::Sha256);
        const bool holds = *own == entry.hash && entry.previous == last && hashed == QByteArray::fromHex(entry.hash.toLatin1());
        last = holds ? entry.hash : QString();
        return {};
    }));
    QCOMPARE(last, QString::fromLatin1(box.workspace().auditHead()->toHex()));
    QCOMPARE(progress.done.load(), progress.total.load());
    QCOMPARE(reader.hashOf(9999).error().code, Error::Code::NotFound);
}

void AuditReaderTest::aVisitCanBeCancelled()
{
    PlanningBox box;
    makeEdits(box, 2, 20);
    Progress progress;
    int visited = 0;
    const auto done = opened(box).visit({}, progress, [&](const AuditEntry&) {
        progress.cancelled = ++visited == 3;
        return Result<void>();
    });
    QCOMPARE(done.error().code, Error::Code::Cancelled);
    QCOMPARE(visited, 3);
}

QTEST_GUILESS_MAIN(AuditReaderTest)
#include "tst_auditreader.moc"

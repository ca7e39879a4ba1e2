// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/catalog/userseries.h"
#include "model/domain/heldfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestUserSeries : public QObject {
    Q_OBJECT

    static Sprint sprint(int number, int days = 14)
    {
        const QDate start = QDate(2026, 1, 5).addDays(number * 14);
        return {.number = number,
                .goal = u"Goal %1"_s.arg(number),
                .start = start,
                .end = start.addDays(days - 1),
                .capacity = 20,
                .focusEpics = {u"iam"_s, u"logging"_s}};
    }
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    UserSeries load() const { return UserSeries::load(m_folder->path(), m_catalogues->epics); }
    Result<Series> save(const QString& name, const std::vector<Sprint>& sprints, bool replace = false) const
    {
        return UserSeries::save(m_folder->path(), name, sprints, m_catalogues->epics, replace);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogues::loadBuiltIn();
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
        m_catalogues = std::make_unique<Catalogues>(*std::move(loaded));
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsSavedIsThereAgain()
    {
        // Given sprints of which one is longer, and one has neither goal nor focus
        std::vector<Sprint> sprints = {sprint(0), sprint(1), sprint(2, 21)};
        sprints[1].goal.clear();
        sprints[1].focusEpics.clear();
        sprints[2].capacity = 25;
        sprints[2].focusEpics << u"no-epic-of-the-catalogue"_s;
        // When they are saved as a template, in a folder that isn't there yet
        const QString folder = path(u"a/b"_s);
        const auto saved = UserSeries::save(folder, u"  Payments,  2 weeks "_s, sprints, m_catalogues->epics);
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
        QVERIFY(QFile::exists(folder + u"/payments-2-weeks.json"_s));
        // Then it has what most of them have, and makes such sprints
        const UserSeries own = UserSeries::load(folder, m_catalogues->epics);
        QVERIFY2(own.faults.empty(), own.faults.empty() ? "" : qPrintable(own.faults.front().message));
        QCOMPARE(own.series.size(), size_t(1));
        const Series& series = own.series.front();
        QCOMPARE(series.id, u"payments-2-weeks"_s);
        QCOMPARE(series.name, u"Payments, 2 weeks"_s);
        QCOMPARE(series.sprintDays, 14);
        QCOMPARE(series.capacity, 20);
        const auto made = series.generate(QDate(2026, 6, 1));
        QCOMPARE(made.size(), size_t(3));
        QCOMPARE(made[0].goal, u"Goal 0"_s);
        QCOMPARE(made[0].focusEpics, (QStringList{u"iam"_s, u"logging"_s}));
        QCOMPARE(made[1].goal, QString());
        QVERIFY(made[1].focusEpics.isEmpty());
        QCOMPARE(made[2].focusEpics, (QStringList{u"iam"_s, u"logging"_s}));
        QCOMPARE(made[2].number, 2);
    }

    void aFileIsOfTheFormOfTheBuiltInOne()
    {
        QVERIFY(save(u"Mine"_s, {sprint(0)}).has_value());
        QFile file(path(u"mine.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!root.value(u"id").toString().isEmpty());
        QVERIFY(!root.value(u"source").toString().isEmpty());
        const auto loaded = SeriesCatalogue::load(file.fileName(), m_catalogues->epics);
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
        QVERIFY(loaded->find(u"mine"));
    }

    void leavesAloneWhatSQLiteHasOpen()
    {
        write(u"mine.json"_s, "a workspace");
        const HeldFile held(path(u"mine.json"_s));
        QVERIFY(!save(u"Mine"_s, {sprint(0)}, true));
        QVERIFY(!SeriesCatalogue::load(path(u"mine.json"_s), m_catalogues->epics));
        QCOMPARE(QFileInfo(path(u"mine.json"_s)).size(), 11);
    }

    void refusesWhatCantBeATemplate_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("sprints");
        QTest::addColumn<int>("days");
        QTest::newRow("no name") << u"  "_s << 1 << 14;
        QTest::newRow("no letter") << u"../."_s << 1 << 14;
        QTest::newRow("no sprint") << u"Mine"_s << 0 << 14;
        QTest::newRow("too long") << u"Mine"_s << 1 << 91;
    }

    void refusesWhatCantBeATemplate()
    {
        QFETCH(QString, name);
        QFETCH(int, sprints);
        QFETCH(int, days);
        const auto saved = save(name, std::vector<Sprint>(static_cast<size_t>(sprints), sprint(0, days)));
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error().code, Error::Code::Invalid);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aNameThatIsThereIsReplacedOnlyIfThatIsMeant()
    {
        QVERIFY(save(u"Mine"_s, {sprint(0)}).has_value());
        const auto again = save(u"mine"_s, {sprint(0), sprint(1)});
        QVERIFY(!again.has_value());
        QCOMPARE(again.error().code, Error::Code::Conflict);
        QCOMPARE(load().series.front().sprints.size(), size_t(1));
        QVERIFY(save(u"Mine"_s, {sprint(0), sprint(1)}, true).has_value());
        QCOMPARE(load().series.size(), size_t(1));
        QCOMPARE(load().series.front().sprints.size(), size_t(2));
    }

    void aFaultyFileKeepsNobodyFromTheOthers()
    {
        // Given three files, of which one is no JSON and one names an epic that there isn't
        QVERIFY(save(u"Mine"_s, {sprint(0)}).has_value());
        write(u"broken.json"_s, "{");
        write(u"wrong.json"_s, R"({"series": [{"id": "x", "name": "X", "sprintDays": 14, "capacity": 5,
                                   "sprints": [{"number": 0, "goal": "G", "focus": ["nonsense"]}]}]})");
        const UserSeries own = load();
        // Then the good one is there, and the others are named with place and reason
        QCOMPARE(own.series.size(), size_t(1));
        QCOMPARE(own.faults.size(), size_t(2));
        QVERIFY2(own.faults[0].message.contains(u"broken.json"_s), qPrintable(own.faults[0].message));
        QVERIFY2(own.faults[1].message.contains(u"wrong.json"_s), qPrintable(own.faults[1].message));
        QVERIFY2(own.faults[1].message.contains(u"/series/0/sprints/0/focus"_s), qPrintable(own.faults[1].message));
        QVERIFY2(own.faults[1].message.contains(u"nonsense"_s), qPrintable(own.faults[1].message));
    }

    void aNumberThatIsThereTwiceIsAFault()
    {
        write(u"twice.json"_s, R"({"series": [{"id": "x", "name": "X", "sprintDays": 14, "capacity": 5,
                                   "sprints": [{"number": 3}, {"number": 3}]}]})");
        const UserSeries own = load();
        QVERIFY(own.series.empty());
        QCOMPARE(own.faults.size(), size_t(1));
        QVERIFY2(own.faults[0].message.contains(u"twice.json"_s), qPrintable(own.faults[0].message));
        QVERIFY2(own.faults[0].message.contains(u"sprint 3"_s), qPrintable(own.faults[0].message));
    }

    void theCataloguesAndOnesOwnAreOffered()
    {
        // Given two of one's own, one of which has the id of a built-in one, and a file that can't be used
        QVERIFY(save(u"Mine"_s, {sprint(0)}).has_value());
        QVERIFY(save(u"Sprint 0 6"_s, {sprint(0)}).has_value());
        write(u"broken.json"_s, "{");
        const size_t builtIn = m_catalogues->series.series.size();
        const SeriesOffer offer = SeriesOffer::load(*m_catalogues, m_folder->path());
        // Then all are there, the catalogue's first, and can be told apart
        QCOMPARE(offer.series.size(), builtIn + 2);
        QVERIFY(!offer.series.front().own);
        QVERIFY(offer.series.back().own);
        QCOMPARE(offer.series[builtIn].title(), u"Mine (your own)"_s);
        QSet<QString> keys;
        for (const OfferedSeries& each : offer.series)
            keys.insert(each.key());
        QCOMPARE(static_cast<size_t>(keys.size()), offer.series.size());
        QCOMPARE(offer.faults.size(), size_t(1));
        // And found by id and by name
        QVERIFY(offer.find(u"mine") == &offer.series[builtIn].series);
        QVERIFY(offer.find(u"Mine") == &offer.series[builtIn].series);
        QVERIFY(offer.find(u"sprint-0-6") == &offer.series.front().series);
        QVERIFY(offer.find(u"Sprint 0 6") == &offer.series.back().series);
        QVERIFY(!offer.find(u"nothing"));
    }

    void noFolderIsNoSeries()
    {
        const UserSeries own = UserSeries::load(path(u"nowhere"_s), m_catalogues->epics);
        QVERIFY(own.series.empty());
        QVERIFY(own.faults.empty());
    }

    void anUnwritableFolderIsSaid()
    {
        write(u"file"_s, "x");
        const auto saved = UserSeries::save(path(u"file"_s), u"Mine"_s, std::vector{sprint(0)}, m_catalogues->epics);
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error().code, Error::Code::Io);
    }

    void namesBecomeIds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("words") << u"Sprint 0 to 6"_s << u"sprint-0-to-6"_s;
        QTest::newRow("accents") << u"Büro – Été"_s << u"buro-ete"_s;
        QTest::newRow("a path") << u"../../etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("nothing") << u" .-/ "_s << QString();
        QTest::newRow("long") << QString(100, u'a') << QString(60, u'a');
    }

    void namesBecomeIds()
    {
        QFETCH(QString, name);
        QTEST(seriesIdOf(name), "id");
    }

    /// People's own series may leave goal and focus open; what the program comes with doesn't.
    void theBuiltInSeriesHaveGoals()
    {
        for (const Series& series : m_catalogues->series.series)
            for (const SeriesSprint& each : series.sprints) {
                QVERIFY2(!each.goal.isEmpty(), qPrintable(series.id));
                QVERIFY2(!each.focus.isEmpty(), qPrintable(series.id));
            }
    }

private:
    std::unique_ptr<Catalogues> m_catalogues;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestUserSeries)
#include "tst_userseries.moc"

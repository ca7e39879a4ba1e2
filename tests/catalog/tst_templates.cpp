// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "templates/templates.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A criterion without its names: identifiers, numbers and capitalised words taken out.
QString withoutNames(const QString& criterion)
{
    static const QRegularExpression names(u"\\b(?:[A-Za-z]*[0-9_:/.-][A-Za-z0-9_:/.-]*|[A-Z][A-Za-z]*)\\b"_s);
    static const QRegularExpression space(u"[^a-z]+"_s);
    QString text = criterion;
    text.replace(names, u" "_s);
    return text.toLower().replace(space, u" "_s).trimmed();
}

} // namespace

class TestTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogues::loadBuiltIn();
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message + loaded.error().detail));
        m_catalogues = std::make_unique<Catalogues>(*std::move(loaded));
    }

    /// Whatever else reads a template, each of them is JSON that says where it comes from.
    void eachFileNamesItsSource()
    {
        QDirIterator it(templateFolder(), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        int files = 0;
        while (it.hasNext()) {
            const QString name = it.next();
            if (name.contains(u"/demo/"_s) && !name.endsWith(u"/demo.json"_s))
                continue; // results files, as tools write them
            if (name.contains(u"/lenses/"_s))
                continue; // in AWS's format, with what belongs to them: see tst_lenslibrary
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QJsonParseError error;
            const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &error).object();
            QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(name + u": "_s + error.errorString()));
            QVERIFY2(!root.value(u"id").toString().isEmpty(), qPrintable(name));
            QVERIFY2(!root.value(u"source").toString().isEmpty(), qPrintable(name));
            ++files;
        }
        QVERIFY(files > 10);
    }

    void cafIsComplete()
    {
        const std::map<QString, size_t> expected = {{u"business"_s, 8}, {u"people"_s, 7},   {u"governance"_s, 7},
                                                    {u"platform"_s, 7}, {u"security"_s, 9}, {u"operations"_s, 9}};
        std::map<QString, size_t> found;
        for (const Perspective& perspective : m_catalogues->caf.perspectives)
            found[perspective.id] = perspective.capabilities.size();
        QCOMPARE(found, expected);
        QCOMPARE(m_catalogues->caf.components.size(), size_t(4));
        QCOMPARE(m_catalogues->caf.layers.size(), size_t(6));
    }

    void tenEpicsInOrder()
    {
        QStringList ids;
        for (const Epic& epic : m_catalogues->epics.epics)
            ids << epic.id;
        QCOMPARE(ids, QStringList({u"iam"_s, u"logging"_s, u"infrastructure"_s, u"data"_s, u"incident"_s, u"resilience"_s,
                                   u"compliance"_s, u"cicd"_s, u"configuration"_s, u"analytics"_s}));
    }

    void eachEpicHasEnoughStories_data()
    {
        QTest::addColumn<QString>("epic");
        for (const Epic& epic : m_catalogues->epics.epics)
            QTest::newRow(qPrintable(epic.id)) << epic.id;
    }

    void eachEpicHasEnoughStories()
    {
        QFETCH(QString, epic);
        const auto& stories = m_catalogues->epics.find(epic)->stories;
        const auto uses = std::ranges::count(stories, StoryKind::Use, &StarterStory::kind);
        QVERIFY(uses >= 8);
        QVERIFY(static_cast<qsizetype>(stories.size()) - uses >= 5);
        QVERIFY(std::ranges::count(stories, Priority::Must, &StarterStory::priority) >= 3);
        for (const StarterStory& story : stories) {
            QVERIFY2(story.criteria.size() >= 2, qPrintable(story.id));
            QVERIFY2(!story.checks.empty(), qPrintable(story.id));
            QVERIFY2(story.title.size() <= 90, qPrintable(story.id));
            const auto own = [&](const QString& id) { return id.startsWith(m_catalogues->epics.find(epic)->code); };
            QVERIFY2(story.kind == StoryKind::Use || std::ranges::any_of(story.mitigatedBy, own), qPrintable(story.id));
        }
    }

    void noTwoCriteriaAreTheSame()
    {
        std::map<QString, QString> seen;
        for (const Epic& epic : m_catalogues->epics.epics)
            for (const StarterStory& story : epic.stories)
                for (const QString& criterion : story.criteria) {
                    const QString bare = withoutNames(criterion);
                    QVERIFY2(!seen.contains(bare), qPrintable(story.id + u" repeats "_s + seen[bare] + u": "_s + criterion));
                    seen[bare] = story.id;
                }
    }

    /// A check that a story names and the map lists has to have an epic, or it would never count for any.
    void everyStoryCheckFindsAnEpic()
    {
        QStringList lost;
        for (const Epic& epic : m_catalogues->epics.epics)
            for (const StarterStory& story : epic.stories)
                for (const CheckName& check : story.checks)
                    if (!m_catalogues->checkMap.find(check.tool, check.checkId, ScannerClass::Misconfiguration)
                        && !m_catalogues->checkMap.find(check.tool, check.checkId, ScannerClass::Test)
                        && !m_catalogues->checkMap.find(check.tool, check.checkId, ScannerClass::Secret))
                        lost << story.id + u" "_s + check.tool + u":"_s + check.checkId;
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
    }

    void theMapKnowsProwler()
    {
        const auto place = m_catalogues->checkMap.find(u"prowler"_s, u"iam_root_mfa_enabled"_s, ScannerClass::Misconfiguration);
        QVERIFY(place.has_value());
        QCOMPARE(place->epic, u"iam"_s);
        QVERIFY(!place->byRule);
        const auto other = m_catalogues->checkMap.find(u"prowler"_s, u"iam_never_heard_of"_s, ScannerClass::Misconfiguration);
        QVERIFY(other.has_value());
        QCOMPARE(other->epic, u"iam"_s);
        QVERIFY(other->byRule);
        QVERIFY(!m_catalogues->checkMap.find(u"nobody"_s, u"zzz"_s, ScannerClass::Test));
    }

private:
    std::unique_ptr<Catalogues> m_catalogues;
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"

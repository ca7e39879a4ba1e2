// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/newstories.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbuilders.h"
#include "views/backlog/startersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Starter stories: which can be chosen, and what is made of them.
class TestStartersModel : public QObject {
    Q_OBJECT

    QModelIndex epic(const StartersModel& model, int row) const { return model.index(row, StartersModel::StoryColumn); }
    const Story* madeFrom(const QString& starter)
    {
        for (const Story& story : m_workspace->records().stories())
            if (story.catalogueId == starter)
                return &story;
        return nullptr;
    }
    size_t linksOf(const StoryId& id, LinkKind kind)
    {
        return static_cast<size_t>(std::ranges::count_if(m_workspace->records().links(), [&](const Link& link) { return link.kind == kind && link.story == id; }));
    }
    const StarterStory& starter(const QString& id)
    {
        for (const Epic& epic : m_catalogues.epics.epics)
            for (const StarterStory& story : epic.stories)
                if (story.id == id)
                    return story;
        qFatal("no starter %s", qPrintable(id));
    }
    const StarterStory& anAbuseCase()
    {
        for (const StarterStory& story : m_catalogues.epics.epics.front().stories)
            if (story.kind == StoryKind::Abuse)
                return story;
        qFatal("no abuse case");
    }

private Q_SLOTS:
    void init()
    {
        m_box = std::make_unique<PlanningBox>();
        m_workspace = &m_box->workspace();
    }

    void choosesStoriesAndWholeEpics()
    {
        StartersModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &StartersModel::choiceChanged);
        QCOMPARE(model.rowCount(), 10);
        const int inFirst = model.rowCount(epic(model, 0));
        // When one is checked
        QVERIFY(model.setData(model.index(0, 0, epic(model, 0)), Qt::Checked, Qt::CheckStateRole));
        // Then its epic is checked in part
        QCOMPARE(model.chosen(), QStringList{u"IAM-UC-01"_s});
        QCOMPARE(epic(model, 0).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QCOMPARE(model.chosenPoints(), starter(u"IAM-UC-01"_s).points);
        // When the epic is
        QVERIFY(model.setData(epic(model, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.chosen().size(), inFirst);
        QVERIFY(model.setData(epic(model, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.chosen().size(), 0);
        QCOMPARE(changed.size(), 3);
        model.chooseMusts();
        QVERIFY(!model.chosen().isEmpty());
        for (const QString& id : model.chosen())
            QCOMPARE(starter(id).priority, Priority::Must);
    }

    void whatIsThereIsNotOfferedAgain()
    {
        StartersModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        const int all = model.available();
        model.setData(model.index(0, 0, epic(model, 0)), Qt::Checked, Qt::CheckStateRole);
        VERIFY_RESULT(addStarterStories(*m_workspace, m_catalogues, model.chosen()));
        // Then it is marked, and can't be chosen
        const QModelIndex there = model.index(0, 0, epic(model, 0));
        QCOMPARE(there.siblingAtColumn(StartersModel::StateColumn).data().toString(), u"In the backlog"_s);
        QVERIFY(!there.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(model.chosen().isEmpty());
        QCOMPARE(model.available(), all - 1);
        model.chooseAll();
        QCOMPARE(model.chosen().size(), all - 1);
        // When it is asked for all the same
        VERIFY_RESULT(addStarterStories(*m_workspace, m_catalogues, {u"IAM-UC-01"_s}));
        QCOMPARE(m_workspace->records().stories().size(), size_t(1));
    }

    void bringsChecksAndMitigations()
    {
        // Given an abuse case of the catalogue, alone
        const StarterStory& abuse = anAbuseCase();
        VERIFY_RESULT(addStarterStories(*m_workspace, m_catalogues, {abuse.id}));
        const Story made = *madeFrom(abuse.id);
        QCOMPARE(made.reference, abuse.id);
        QCOMPARE(made.criteria, abuse.criteria);
        QCOMPARE(linksOf(made.id, LinkKind::ProvenBy), abuse.checks.size());
        QCOMPARE(linksOf(made.id, LinkKind::MitigatedBy), size_t(0));
        // When the use cases that mitigate it come later
        VERIFY_RESULT(addStarterStories(*m_workspace, m_catalogues, abuse.mitigatedBy));
        // Then they are tied to it
        QCOMPARE(linksOf(made.id, LinkKind::MitigatedBy), size_t(abuse.mitigatedBy.size()));
        // and by one undo they are gone, with the ties
        VERIFY_RESULT(m_workspace->undo());
        QCOMPARE(m_workspace->records().stories().size(), size_t(1));
        QCOMPARE(linksOf(made.id, LinkKind::MitigatedBy), size_t(0));
    }

    void aReferenceThatIsTakenIsNotTakenTwice()
    {
        addAll(*m_workspace, {storyAt(u"IAM-UC-01"_s, 1)});
        VERIFY_RESULT(addStarterStories(*m_workspace, m_catalogues, {u"IAM-UC-01"_s}));
        QCOMPARE(madeFrom(u"IAM-UC-01"_s)->reference, u"IAM-UC-101"_s);
    }

    void everyStoryOfTheCatalogueCanBeAdded()
    {
        StartersModel model(*m_workspace, m_catalogues);
        model.chooseAll();
        VERIFY_RESULT(addStarterStories(*m_workspace, m_catalogues, model.chosen()));
        QCOMPARE(model.available(), 0);
        QCOMPARE(ranked(*m_workspace).first(), u"IAM-UC-01"_s);
    }

    void titlesAreReadFromLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("lines") << u"one\n two \r\n\n\tthree"_s << QStringList{u"one"_s, u"two"_s, u"three"_s};
        QTest::newRow("bullets") << u"- one\n* two\n\u2022 three\n+ four"_s << QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s};
        QTest::newRow("numbers") << u"1. one\n2) two\n10 000 keys"_s << QStringList{u"one"_s, u"two"_s, u"10 000 keys"_s};
        QTest::newRow("check boxes") << u"- [ ] one\n- [x] two"_s << QStringList{u"one"_s, u"two"_s};
        QTest::newRow("nothing") << u" \n\n"_s << QStringList();
    }

    void titlesAreReadFromLines()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, titles);
        QCOMPARE(titlesIn(text), titles);
    }

private:
    const Catalogues& m_catalogues = builtInCatalogues();
    std::unique_ptr<PlanningBox> m_box;
    Workspace* m_workspace = nullptr; ///< the box's
};

QTEST_GUILESS_MAIN(TestStartersModel)
#include "tst_startersmodel.moc"

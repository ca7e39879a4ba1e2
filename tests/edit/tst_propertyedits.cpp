// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/propertyedits.h"

#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

using Setting = std::function<void(WorkspaceProperties&)>;

} // namespace

/// The workspace's own settings, and what they may be.
class TestPropertyEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesWhatIsAllowed_data()
    {
        QTest::addColumn<Setting>("change");
        addNumbers([](const char* name, int WorkspaceProperties::*property) {
            const PropertyRange range = rangeOf(property);
            for (const int value : {range.least, range.most})
                QTest::addRow("%s %d", name, value) << Setting([property, value](WorkspaceProperties& properties) { properties.*property = value; });
        });
        QTest::newRow("time zone") << Setting([](WorkspaceProperties& properties) { properties.timeZone = u"Europe/Dublin"_s; });
    }

    void changesWhatIsAllowed()
    {
        QFETCH(Setting, change);
        PlanningBox box;
        WorkspaceProperties expected = box.records().properties();
        const WorkspaceProperties before = expected;
        change(expected);
        VERIFY_RESULT(box.edit([&](Edit& edit) { return changeProperties(edit, change); }));
        expected.revision = box.records().properties().revision;
        QVERIFY(box.records().properties() == expected);
        VERIFY_RESULT(Workspace::verify(box.file()));
        if (expected == before)
            return;
        VERIFY_RESULT(box.workspace().undo());
        expected = before;
        expected.revision = box.records().properties().revision;
        QVERIFY(box.records().properties() == expected);
    }

    void refusesTheRestWithItsReason_data()
    {
        QTest::addColumn<Setting>("change");
        QTest::addColumn<QString>("words");
        addNumbers([](const char* name, int WorkspaceProperties::*property) {
            const PropertyRange range = rangeOf(property);
            for (const int value : {range.least - 1, range.most + 1})
                QTest::addRow("%s %d", name, value) << Setting([property, value](WorkspaceProperties& properties) { properties.*property = value; })
                                                    << u"only %1 to %2"_s.arg(range.least).arg(range.most);
        });
        QTest::newRow("no name") << Setting([](WorkspaceProperties& properties) { properties.name = u"  "_s; }) << u"needs a name"_s;
        QTest::newRow("a name without end") << Setting([](WorkspaceProperties& properties) { properties.name = QString(501, u'x'); })
                                            << u"500 characters"_s;
        QTest::newRow("no such zone") << Setting([](WorkspaceProperties& properties) { properties.timeZone = u"Nowhere/Nobody"_s; })
                                      << u"no time zone Nowhere/Nobody"_s;
        QTest::newRow("no zone") << Setting([](WorkspaceProperties& properties) { properties.timeZone.clear(); }) << u"no time zone"_s;
        QTest::newRow("no grid") << Setting([](WorkspaceProperties& properties) { properties.riskGrid = u"1 2 3"_s; }) << u"Nothing was changed"_s;
    }

    void refusesTheRestWithItsReason()
    {
        QFETCH(Setting, change);
        QFETCH(QString, words);
        PlanningBox box;
        const WorkspaceProperties before = box.records().properties();
        const auto refused = box.edit([&](Edit& edit) { return changeProperties(edit, change); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Invalid);
        QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
        QVERIFY(box.records().properties() == before);
    }

    void whatChangesNothingLeavesNoTrace()
    {
        PlanningBox box;
        VERIFY_RESULT(box.edit([](Edit& edit) { return changeProperties(edit, [](WorkspaceProperties&) {}); }));
        QVERIFY(!box.workspace().history().canUndo());
    }

private:
    template <typename Add>
    static void addNumbers(const Add& add)
    {
        add("freshness", &WorkspaceProperties::freshnessDays);
        add("ready", &WorkspaceProperties::wipReady);
        add("in progress", &WorkspaceProperties::wipInProgress);
        add("in review", &WorkspaceProperties::wipInReview);
        add("critical", &WorkspaceProperties::deadlineCritical);
        add("high", &WorkspaceProperties::deadlineHigh);
        add("medium", &WorkspaceProperties::deadlineMedium);
        add("low", &WorkspaceProperties::deadlineLow);
        add("appetite", &WorkspaceProperties::riskAppetite);
        add("compliance", &WorkspaceProperties::maturityCompliance);
        add("sprints", &WorkspaceProperties::maturitySprints);
    }
};

QTEST_GUILESS_MAIN(TestPropertyEdits)
#include "tst_propertyedits.moc"

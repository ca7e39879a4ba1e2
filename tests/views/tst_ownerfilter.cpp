// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"
#include "tests/views/screenstage.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace waymark;

using Kind = OwnerChoice::Kind;

class TestOwnerFilter : public QObject {
    Q_OBJECT

    static PersonId addPerson(ScreenStage& stage, const QString& name)
    {
        const Person person{.name = name};
        const auto added = stage.workspace->edit(QStringLiteral("Add"), [&](Edit& edit) { return edit.insert(person); });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return person.id;
    }

    static QStringList texts(const OwnerFilter& filter)
    {
        QStringList list;
        for (int i = 0; i < filter.count(); ++i)
            list << filter.itemText(i);
        return list;
    }

    static const QStandardItem* item(const OwnerFilter& filter, int row)
    {
        return static_cast<const QStandardItemModel*>(filter.model())->item(row);
    }

private Q_SLOTS:
    void aChoiceAcceptsOwners_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("nobodys");
        QTest::addColumn<bool>("hers");
        QTest::addColumn<bool>("others");
        QTest::newRow("anyone") << static_cast<int>(Kind::Anyone) << true << true << true;
        QTest::newRow("mine") << static_cast<int>(Kind::Mine) << false << true << false;
        QTest::newRow("nobody") << static_cast<int>(Kind::Nobody) << true << false << false;
        QTest::newRow("person") << static_cast<int>(Kind::Person) << false << true << false;
    }

    void aChoiceAcceptsOwners()
    {
        QFETCH(int, kind);
        const PersonId her = PersonId::create();
        OwnerChoice choice{.kind = static_cast<Kind>(kind)};
        if (choice.kind == Kind::Mine || choice.kind == Kind::Person)
            choice.person = her;
        Story story = aStory(QStringLiteral("A"));
        QTEST(choice.accepts(story), "nobodys");
        story.owner = her;
        QTEST(choice.accepts(story), "hers");
        story.owner = PersonId::create();
        QTEST(choice.accepts(story), "others");
    }

    void aChoiceSurvivesItsState()
    {
        const PersonId her = PersonId::create();
        for (const OwnerChoice& choice : {OwnerChoice{}, OwnerChoice{.kind = Kind::Mine}, OwnerChoice{.kind = Kind::Nobody},
                                          OwnerChoice{.kind = Kind::Person, .person = her}})
            QCOMPARE(OwnerChoice::fromState(choice.toState()), choice);
        QCOMPARE(OwnerChoice::fromState({}), OwnerChoice());
        QCOMPARE(OwnerChoice::fromState({{QStringLiteral("owner"), QStringLiteral("person")},
                                         {QStringLiteral("person"), QStringLiteral("no id")}}),
                 OwnerChoice());
        QCOMPARE(OwnerChoice::fromState({{QStringLiteral("owner"), 7}}), OwnerChoice());
    }

    void thePeopleAreOfferedByName()
    {
        ScreenStage stage;
        addPerson(stage, QStringLiteral("Zoe"));
        OwnerFilter filter(*stage.workspace);
        addPerson(stage, QStringLiteral("Ben"));
        QCOMPARE(texts(filter), (QStringList{QStringLiteral("Anyone"), QStringLiteral("My work"), QStringLiteral("Nobody"),
                                             QStringLiteral("Ben"), QStringLiteral("Zoe")}));
        QCOMPARE(filter.choice(), OwnerChoice());
    }

    void myWorkNeedsAPersonOfMyName()
    {
        // Given a workspace whose author is nobody yet
        ScreenStage stage;
        OwnerFilter filter(*stage.workspace);
        QVERIFY(!item(filter, 1)->isEnabled());
        QVERIFY(item(filter, 1)->toolTip().contains(QStringLiteral("tester")));
        QVERIFY(item(filter, 1)->toolTip().contains(QStringLiteral("People")));

        // When a person of the author's name is added
        const PersonId me = addPerson(stage, QStringLiteral("tester"));

        // Then it can be chosen, at the keyboard
        QVERIFY(item(filter, 1)->isEnabled());
        QSignalSpy changed(&filter, &OwnerFilter::choiceChanged);
        QTest::keyClick(&filter, Qt::Key_Down);
        QCOMPARE(filter.choice(), (OwnerChoice{.kind = Kind::Mine, .person = me}));
        QCOMPARE(changed.size(), 1);
    }

    void keysPassOverMyWorkWhileItIsNobodys()
    {
        ScreenStage stage;
        OwnerFilter filter(*stage.workspace);
        QTest::keyClick(&filter, Qt::Key_Down);
        QCOMPARE(filter.choice().kind, Kind::Nobody);
    }

    void aChoiceStaysWhileThePeopleChange()
    {
        ScreenStage stage;
        const PersonId zoe = addPerson(stage, QStringLiteral("Zoe"));
        OwnerFilter filter(*stage.workspace);
        filter.choose({.kind = Kind::Person, .person = zoe});
        QSignalSpy changed(&filter, &OwnerFilter::choiceChanged);
        addPerson(stage, QStringLiteral("Ben"));
        QCOMPARE(filter.choice().person, std::optional(zoe));
        QCOMPARE(filter.currentText(), QStringLiteral("Zoe"));
        QCOMPARE(changed.size(), 0);
    }

    void whoIsRemovedHidesNothing()
    {
        ScreenStage stage;
        const PersonId zoe = addPerson(stage, QStringLiteral("Zoe"));
        OwnerFilter filter(*stage.workspace);
        filter.choose({.kind = Kind::Person, .person = zoe});
        QSignalSpy changed(&filter, &OwnerFilter::choiceChanged);
        VERIFY_RESULT(stage.workspace->edit(QStringLiteral("Remove"), [&](Edit& edit) { return removePerson(edit, zoe); }));
        QCOMPARE(filter.choice(), OwnerChoice());
        QCOMPARE(filter.currentText(), QStringLiteral("Anyone"));
        QCOMPARE(changed.size(), 1);
    }

    void theChoiceComesBack()
    {
        ScreenStage stage;
        const PersonId me = addPerson(stage, QStringLiteral("tester"));
        OwnerFilter filter(*stage.workspace);
        filter.choose({.kind = Kind::Mine});
        const QJsonObject state = filter.saveState();
        OwnerFilter again(*stage.workspace);
        QSignalSpy changed(&again, &OwnerFilter::choiceChanged);
        again.restoreState(state);
        QCOMPARE(again.choice(), (OwnerChoice{.kind = Kind::Mine, .person = me}));
        QCOMPARE(changed.size(), 1);
        again.clear();
        QCOMPARE(again.choice(), OwnerChoice());
        // and what nobody knows any more is Anyone
        again.restoreState({{QStringLiteral("owner"), QStringLiteral("person")},
                            {QStringLiteral("person"), PersonId::create().toString()}});
        QCOMPARE(again.choice(), OwnerChoice());
    }

    void longNamesDontWidenTheScreen()
    {
        ScreenStage stage;
        const PersonId longest = addPerson(stage, QString(120, QLatin1Char('m')));
        OwnerFilter filter(*stage.workspace);
        filter.choose({.kind = Kind::Person, .person = longest});
        QVERIFY(filter.sizeHint().width() <= 240);
        QVERIFY(filter.minimumSizeHint().width() <= 120);
        QVERIFY(!QAccessible::queryAccessibleInterface(&filter)->text(QAccessible::Name).isEmpty());
    }
};

QTEST_MAIN(TestOwnerFilter)
#include "tst_ownerfilter.moc"

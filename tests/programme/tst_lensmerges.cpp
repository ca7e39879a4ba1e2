// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/lensupgrade.h"
#include "tests/support/lensbuilders.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

/// A retired choice that a person ties to one which both editions of a lens have.
class TestLensMerges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPersonsWordSelects_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<bool>("tied");
        QTest::addColumn<bool>("selectedAfter");
        QTest::newRow("the retired one, tied") << QStringList{u"roles"_s} << true << true;
        QTest::newRow("the retired one, nobody's word") << QStringList{u"roles"_s} << false << false;
        QTest::newRow("both") << QStringList{u"mfa"_s, u"roles"_s} << true << true;
        QTest::newRow("the other one only") << QStringList{u"mfa"_s} << true << false;
        QTest::newRow("the other one, nobody's word") << QStringList{u"mfa"_s} << false << true;
    }

    /// "roles" is retired, and a person may say that it is "mfa" by now.
    void aPersonsWordSelects()
    {
        QFETCH(QStringList, before);
        QFETCH(bool, tied);
        QFETCH(bool, selectedAfter);
        Lens to = aLens();
        std::erase_if(to.pillars[0].questions[0].choices, [](const LensChoice& choice) { return choice.id == u"roles"; });
        QHash<ChoicePath, ChoicePath> confirmed;
        if (tied)
            confirmed.insert({u"iam"_s, u"roles"_s}, {u"iam"_s, u"mfa"_s});
        const auto record = [&](const QString& question) {
            return question == u"iam" ? QuestionRecord{.answer = anAnswer(before)} : QuestionRecord();
        };
        bool selected = false;
        for (const WholeAnswer& answer : lensUpgrade(aLens(), to, record, confirmed).answers)
            for (const WholeAnswer::Choice& choice : answer.choices)
                selected = selected || (choice.choice == u"mfa" && choice.status == ChoiceStatus::Selected);
        QCOMPARE(selected, selectedAfter);
    }
};

QTEST_GUILESS_MAIN(TestLensMerges)
#include "tst_lensmerges.moc"

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/checkedits.h"
#include "model/edit/storyedits.h"
#include "tests/edit/storybox.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What people tie checks to.
class CheckEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_box = std::make_unique<StoryBox>();
        for (size_t i = 0; i < m_checks.size(); ++i) // with a note, for an edit without a change leaves nothing
            VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
                const auto key = edit.check(u"unit"_s, u"d%1"_s.arg(i));
                if (!key)
                    return key.error();
                m_checks[i] = *key;
                return addNote(edit, {.check = *key, .text = u"Known"_s}, u"Anna"_s, someTime());
            }));
    }

    void tiesManyInOneStep();
    void anEpicTakesThePlaceOfTheOther();
    void confirmsWhatWasRejected();
    void rejectsWhatWasMade();
    void takesBackWhatWasSaid();
    void whatIsInNoCatalogueIsRefused();
    void linksManyToAStory();
    void aStoryThatIsGoneIsSaid();

private:
    static bool has(CheckTieKind, const QString& item) { return item != u"alchemy"; }
    PlanningBox::Step tying(CheckTieKind kind, const QString& item, int expected)
    {
        return [this, kind, item, expected](Edit& edit) -> Result<void> {
            const auto changed = tieChecks(edit, m_checks, kind, item, u"Anna"_s, &CheckEditsTest::has);
            if (!changed)
                return changed.error();
            return *changed == expected ? Result<void>() : Error{Error::Code::Invalid, u"%1 changed"_s.arg(*changed)};
        };
    }
    PlanningBox::Step rejecting(const QString& item)
    {
        return [this, item](Edit& edit) { return rejectTie(edit, m_checks[0], CheckTieKind::BestPractice, item, u"Anna"_s); };
    }
    QStringList ties() const
    {
        QStringList lines;
        for (const CheckTie& tie : m_box->records().checkTies())
            lines << u"%1 %2 %3 %4"_s.arg(tie.check->value()).arg(word(tie.kind), tie.item, word(tie.state));
        lines.sort();
        return lines;
    }
    QString line(size_t check, const QString& rest) const { return QString::number(m_checks[check].value()) + u' ' + rest; }

    std::unique_ptr<StoryBox> m_box;
    std::array<CheckKey, 3> m_checks{CheckKey(0), CheckKey(0), CheckKey(0)};
};

void CheckEditsTest::tiesManyInOneStep()
{
    QCOMPARE(m_box->faultOf(tying(CheckTieKind::Control, u"cis/1.1"_s, 3)), QString());
    QCOMPARE(ties(), (QStringList{line(0, u"control cis/1.1 made"_s), line(1, u"control cis/1.1 made"_s), line(2, u"control cis/1.1 made"_s)}));
    for (const CheckTie& tie : m_box->records().checkTies())
        QCOMPARE(tie.author, u"Anna"_s);
    // When it is done again, then nothing is new
    VERIFY_RESULT(m_box->edit(tying(CheckTieKind::Control, u"cis/1.1"_s, 0)));
    QCOMPARE(ties().size(), 3);
}

void CheckEditsTest::anEpicTakesThePlaceOfTheOther()
{
    VERIFY_RESULT(m_box->edit(tying(CheckTieKind::Epic, u"iam"_s, 3)));
    VERIFY_RESULT(m_box->edit(tying(CheckTieKind::BestPractice, u"sec_a"_s, 3)));
    QCOMPARE(m_box->faultOf(tying(CheckTieKind::Epic, u"data"_s, 3)), QString());
    QCOMPARE(ties().filter(u"epic"_s), (QStringList{line(0, u"epic data made"_s), line(1, u"epic data made"_s), line(2, u"epic data made"_s)}));
    QCOMPARE(ties().size(), 6);
}

void CheckEditsTest::confirmsWhatWasRejected()
{
    VERIFY_RESULT(m_box->edit(rejecting(u"sec_a"_s)));
    QCOMPARE(ties(), QStringList{line(0, u"bestPractice sec_a rejected"_s)});
    QCOMPARE(m_box->faultOf(tying(CheckTieKind::BestPractice, u"sec_a"_s, 3)), QString());
    QCOMPARE(ties().filter(u"made"_s).size(), 3);
    QCOMPARE(ties().size(), 3);
}

void CheckEditsTest::rejectsWhatWasMade()
{
    VERIFY_RESULT(m_box->edit(tying(CheckTieKind::BestPractice, u"sec_a"_s, 3)));
    QCOMPARE(m_box->faultOf(rejecting(u"sec_a"_s)), QString());
    QCOMPARE(ties().filter(u"rejected"_s), QStringList{line(0, u"bestPractice sec_a rejected"_s)});
    QCOMPARE(ties().size(), 3);
}

void CheckEditsTest::takesBackWhatWasSaid()
{
    VERIFY_RESULT(m_box->edit(rejecting(u"sec_a"_s)));
    const CheckTieId id = m_box->records().checkTies().front().id;
    const PlanningBox::Step step = [&](Edit& edit) { return untie(edit, id); };
    QCOMPARE(m_box->faultOf(step), QString());
    QCOMPARE(ties(), QStringList());
    const auto again = m_box->edit(step);
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::NotFound);
}

void CheckEditsTest::whatIsInNoCatalogueIsRefused()
{
    QVERIFY(m_box->refusalOf(tying(CheckTieKind::Epic, u"alchemy"_s, 3)).contains(u"alchemy"_s));
    QCOMPARE(ties(), QStringList());
}

void CheckEditsTest::linksManyToAStory()
{
    const StoryId story = m_box->id(u"B-1"_s);
    const auto linking = [&](int expected) -> PlanningBox::Step {
        return [&, expected](Edit& edit) -> Result<void> {
            const auto changed = linkChecks(edit, m_checks, story);
            if (!changed)
                return changed.error();
            return *changed == expected ? Result<void>() : Error{Error::Code::Invalid, u"%1 changed"_s.arg(*changed)};
        };
    };
    VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
        const auto one = linkChecks(edit, std::span(m_checks).first(1), story);
        return one ? Result<void>() : one.error();
    }));
    QCOMPARE(m_box->faultOf(linking(2)), QString());
    VERIFY_RESULT(m_box->edit(linking(0)));
    const auto links = m_box->records().links();
    const auto linked = std::ranges::count_if(links, [&](const Link& link) { return link.story == story && link.check; });
    QCOMPARE(static_cast<int>(linked), 3);
}

void CheckEditsTest::aStoryThatIsGoneIsSaid()
{
    const auto linked = m_box->edit([&](Edit& edit) -> Result<void> {
        const auto changed = linkChecks(edit, m_checks, StoryId::create());
        return changed ? Result<void>() : changed.error();
    });
    QVERIFY(!linked);
    QCOMPARE(linked.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(CheckEditsTest)
#include "tst_checkedits.moc"

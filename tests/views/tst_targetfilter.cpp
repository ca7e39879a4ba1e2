// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/targetfilter.h"
#include "views/shared/filtereditors.h"

#include <QTest>

#include <memory>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Which targets the choice above the results lets through.
class TestTargetFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_choice.reset(filterChoice(u"resultTarget"_s, u"Target"_s));
        m_filter = std::make_unique<TargetFilter>(m_choice.get());
    }

    void allRestrictsNothing()
    {
        m_filter->fill(namesakes(), {});
        QCOMPARE(m_choice->currentIndex(), 0);
        QVERIFY(!m_filter->targets());
        QVERIFY(!m_filter->allTargets());
    }

    void twoKindsOfOneIdentityAreTwoTargets()
    {
        // Given an account and a repository that are both called shop
        m_filter->fill(namesakes(), {});
        // When one is chosen, then it is that one alone
        choose(u"shop (Account)"_s);
        QCOMPARE(*m_filter->targets(), std::vector{account()});
        choose(u"shop (Repository)"_s);
        QCOMPARE(*m_filter->targets(), std::vector{repository()});
    }

    void anEnvironmentHasItsOwnOfTwoNamesakes()
    {
        m_filter->fill(namesakes(), {});
        choose(u"production, 1"_s);
        QCOMPARE(*m_filter->targets(), std::vector{account()});
        choose(u"test, 1"_s);
        QCOMPARE(*m_filter->targets(), std::vector{repository()});
        QVERIFY(!m_filter->allTargets());
    }

    void theFiguresEnvironmentRestrictsAll()
    {
        m_filter->fill(namesakes(), u"test"_s);
        QCOMPARE(m_choice->count(), 2); // all, and the repository, which has no namesake there
        QCOMPARE(m_choice->itemText(1), u"shop"_s);
        QCOMPARE(*m_filter->targets(), std::vector{repository()});
        QCOMPARE(*m_filter->allTargets(), std::vector{repository()});
        // When no target belongs to it, then nothing passes, which is not the same as everything
        m_filter->fill(namesakes(), u"retired"_s);
        QVERIFY(m_filter->targets());
        QVERIFY(m_filter->targets()->empty());
    }

    void whatIsChosenStaysChosenWhileItIsThere()
    {
        m_filter->fill(namesakes(), {});
        choose(u"shop (Repository)"_s);
        // When its namesake goes, it needs no kind any more
        m_filter->fill(std::vector{namesakes().back()}, {});
        QCOMPARE(m_choice->currentText(), u"shop"_s);
        QCOMPARE(*m_filter->targets(), std::vector{repository()});
        // When it goes itself, the namesake doesn't take its place
        m_filter->fill(std::vector{namesakes().front()}, {});
        QCOMPARE(m_choice->currentIndex(), 0);
        QVERIFY(!m_filter->targets());
    }

private:
    static TargetName account() { return {.kind = TargetKind::Account, .identity = u"shop"_s}; }
    static TargetName repository() { return {.kind = TargetKind::Repository, .identity = u"shop"_s}; }
    static std::vector<Target> namesakes()
    {
        return {{.kind = TargetKind::Account, .identity = u"shop"_s, .environment = u"production"_s},
                {.kind = TargetKind::Repository, .identity = u"shop"_s, .environment = u"test"_s}};
    }
    void choose(const QString& text)
    {
        const int index = m_choice->findText(text);
        QVERIFY2(index > 0, qPrintable(text));
        m_choice->setCurrentIndex(index);
    }

    std::unique_ptr<QComboBox> m_choice;
    std::unique_ptr<TargetFilter> m_filter;
};

QTEST_MAIN(TestTargetFilter)
#include "tst_targetfilter.moc"

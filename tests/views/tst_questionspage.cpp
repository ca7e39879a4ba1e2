// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/reviewviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/questionspage.h"

#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QSplitter* splitterOf(const ReviewViewStage& stage)
{
    return stage.view->findChild<QuestionsPage*>()->findChild<QSplitter*>();
}

bool keepsWidths(const ReviewViewStage& stage)
{
    return stage.view->saveState().value(u"page0"_s).toObject().contains(u"splitter"_s);
}

} // namespace

/// How the page of questions shares its width out.
class TestQuestionsPage : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void theTreeIsWiderWhereThereIsRoom()
    {
        ReviewViewStage stage;
        QTRY_COMPARE(splitterOf(stage)->sizes().front(), 304);
        stage.view->resize(1300, 700);
        QTRY_COMPARE(splitterOf(stage)->sizes().front(), 351); // 27 %
        stage.view->resize(2400, 700);
        QTRY_COMPARE(splitterOf(stage)->sizes().front(), 400);
        QVERIFY(!keepsWidths(stage));
    }

    void aWidthThatAPersonChoseStays()
    {
        ReviewViewStage stage;
        QSplitter* splitter = splitterOf(stage);
        splitter->setSizes({330, splitter->width() - 330});
        Q_EMIT splitter->splitterMoved(330, 1);
        const int chosen = splitter->sizes().front();
        stage.view->resize(1300, 700);
        QTRY_VERIFY(splitter->width() > 1200);
        QCOMPARE(splitter->sizes().front(), chosen);
        QVERIFY(keepsWidths(stage));
    }
};

QTEST_MAIN(TestQuestionsPage)
#include "tst_questionspage.moc"

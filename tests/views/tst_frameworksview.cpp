// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/frameworksstage.h"
#include "tests/views/testtheme.h"
#include "views/frameworks/capabilitiesmodel.h"
#include "views/frameworks/layerbands.h"
#include "views/frameworks/referencedetails.h"
#include "views/frameworks/servicesmap.h"
#include "views/shared/datatable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTreeView>

#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// What was painted of the widget that it watches.
class PaintedRegion : public QObject {
public:
    QRegion region;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

} // namespace

class TestFrameworksView : public QObject {
    Q_OBJECT

    TestTheme m_theme;

    static QTreeView* tree(const FrameworksStage& stage) { return stage.find<QTreeView>("capabilityTree"); }
    static QModelIndex capability(const FrameworksStage& stage, const QString& id)
    {
        const QAbstractItemModel* model = tree(stage)->model();
        for (int group = 0; group < model->rowCount(); ++group) {
            const QModelIndex parent = model->index(group, 0);
            for (int row = 0; row < model->rowCount(parent); ++row)
                if (const QModelIndex index = model->index(row, 0, parent); index.data(KeyRole).toString() == id)
                    return index;
        }
        return {};
    }
    static QString cell(const FrameworksStage& stage, const QString& id, int column)
    {
        return capability(stage, id).siblingAtColumn(column).data().toString();
    }

private Q_SLOTS:
    /// By mouse and keys: no evidence, a story is tied by typing, the figures move, Undo takes it back.
    void aGapIsFilledByTyping()
    {
        FrameworksStage stage;
        QTRY_VERIFY(stage.isReady());
        const QString id = u"threat-detection"_s;
        QVERIFY(capability(stage, id).isValid());
        tree(stage)->scrollTo(capability(stage, id));
        QTest::mouseClick(tree(stage)->viewport(), Qt::LeftButton, {}, tree(stage)->visualRect(capability(stage, id)).center());
        QTRY_VERIFY(stage.find("referenceDetails") && stage.find("referenceDetails")->isVisible());
        QVERIFY(stage.find("coverageChecksNone")->isVisible());
        QVERIFY(stage.text("coverageChecksNone").startsWith(u"No evidence"_s));
        QCOMPARE(cell(stage, id, CapabilitiesModel::StoriesColumn), u"none"_s);

        stage.pick(u"iam-uc-01"_s);
        QTRY_COMPARE(cell(stage, id, CapabilitiesModel::StoriesColumn), u"0 of 1"_s);
        QCOMPARE(stage.workspace->records().of<Story>().find(stage.story.id)->capability, id);
        QTRY_COMPARE(stage.text("coverageStoriesCount"), u"1"_s);
        QVERIFY(stage.text("frameworksCount").startsWith(u"1 of 47"_s));

        QCOMPARE(stage.latest.actionText, u"Undo"_s);
        stage.latest.action();
        QTRY_COMPARE(cell(stage, id, CapabilitiesModel::StoriesColumn), u"none"_s);
        QTRY_VERIFY(stage.find("coverageStoriesNone")->isVisible());
    }

    void delTakesATieAway()
    {
        FrameworksStage stage;
        stage.edit([&](Edit& edit) {
            return changeStories(edit, std::array{stage.story.id}, [](Story& each) { each.capability = u"threat-detection"_s; });
        });
        QTRY_VERIFY(stage.isReady());
        stage.view->showItem({ItemKind::Capability, u"threat-detection"_s});
        QTRY_COMPARE(stage.text("coverageStoriesCount"), u"1"_s);
        auto* list = stage.find("coverageStories");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(stage.text("coverageStoriesCount"), u"0"_s);
        QVERIFY(stage.workspace->records().of<Story>().find(stage.story.id)->capability.isEmpty());
    }

    void keysOpenAndFilterCapabilities()
    {
        FrameworksStage stage;
        QTRY_VERIFY(stage.isReady());
        tree(stage)->setFocus();
        QTest::keyClick(tree(stage), Qt::Key_Down);
        QTRY_VERIFY(stage.find("referenceDetails") && stage.find("referenceDetails")->isVisible());
        stage.view->focusFilter();
        QTest::keyClicks(stage.find("capabilityWords"), u"threat detection"_s);
        QTRY_VERIFY(capability(stage, u"threat-detection"_s).isValid());
        QVERIFY(!capability(stage, u"strategy-management"_s).isValid());
        // What is wanted from elsewhere is shown, whatever the filter says
        stage.view->showItem({ItemKind::Capability, u"strategy-management"_s});
        QVERIFY(capability(stage, u"strategy-management"_s).isValid());
        QCOMPARE(tree(stage)->currentIndex(), capability(stage, u"strategy-management"_s));
    }

    void everyTabShowsWhatItIsFor()
    {
        FrameworksStage stage;
        QTRY_VERIFY(stage.isReady());
        for (int tab = 0; tab < 8; ++tab) {
            const QByteArray name = QStringLiteral("frameworksTab%1").arg(tab).toLatin1();
            stage.click(name.constData());
            QTRY_VERIFY(stage.isReady());
            QVERIFY2(!stage.text("frameworksCount").isEmpty() || tab > 5, name.constData());
        }
        const QJsonObject state = stage.view->saveState();
        QCOMPARE(state.value(u"tab"_s).toInt(), 7);
        stage.click("frameworksTab0");
        stage.view->restoreState(state);
        QVERIFY(stage.find<QAbstractButton>("frameworksTab7")->isChecked());
    }

    void aLayerIsChosenAndOpenedByKeys()
    {
        FrameworksStage stage;
        stage.prove(stage.story.id, u"check-1"_s); // of the configuration layer, as stories are unless somebody says otherwise
        stage.importRun({{u"check-1"_s, u"failed"_s}});
        QTRY_VERIFY(stage.isReady());
        stage.click("frameworksTab2");
        auto* bands = stage.find<LayerBands>("layerBands");
        QTRY_COMPARE(bands->layers().size(), size_t(6));
        bands->setFocus();
        QTest::keyClick(bands, Qt::Key_Up);
        QCOMPARE(bands->layers()[static_cast<size_t>(bands->current())].item.id, u"configuration"_s);
        QTRY_VERIFY(bands->layers()[1].standing == ItemStanding::Failed);
        QTest::keyClick(bands, Qt::Key_Return);
        QTRY_VERIFY(stage.find("referenceDetails") && stage.find("referenceDetails")->isVisible());
        QVERIFY(stage.details.item() == (ItemRef{ItemKind::Layer, u"configuration"_s}));
    }

    void aCardOfTheMapOpensTheTool()
    {
        FrameworksStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.click("frameworksTab5");
        QTRY_VERIFY(stage.find<ServiceCard>("serviceCard-ecr") || !stage.view->findChildren<ServiceCard*>().isEmpty());
        ServiceCard* card = stage.view->findChildren<ServiceCard*>().front();
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        QTRY_VERIFY(stage.details.item() == (ItemRef{ItemKind::Tool, card->id()}));
    }

    void theMatrixTellsOfTheChosenCell()
    {
        FrameworksStage stage;
        stage.edit([](Edit& edit) { return edit.insert(Workload{.name = u"Shop"_s, .serviceModel = ServiceModel::EcsOnFargate}); });
        QTRY_VERIFY(stage.isReady());
        stage.click("frameworksTab4");
        auto* table = stage.find<DataTable>("responsibilityTable");
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QStringList heads;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            heads << table->model()->headerData(column, Qt::Horizontal).toString();
        QVERIFY(heads.join(u'|').contains(u": Shop"_s));
        QVERIFY(stage.text("frameworksCount").contains(u"controls are the provider's"_s));
        table->setFocus();
        const QModelIndex before = table->currentIndex();
        QTest::keyClick(table, Qt::Key_Right);
        QCOMPARE(table->currentIndex().column(), before.column() + 1);
    }

    /// The frame is around a row, while cells are chosen: of the row before, all of it goes.
    void theFrameOfAMatrixRowGoesAsAWhole()
    {
        FrameworksStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.click("frameworksTab4");
        auto* table = stage.find<DataTable>("responsibilityTable");
        QTRY_VERIFY(table->model()->rowCount() > 4);
        table->setFocus();
        QCoreApplication::processEvents();
        PaintedRegion painted;
        table->viewport()->installEventFilter(&painted);
        const QRect former = table->visualRect(table->model()->index(0, table->model()->columnCount() - 1));
        const QModelIndex other = table->model()->index(4, 2);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(other).center());
        QCOMPARE(table->currentIndex(), other);
        QTRY_VERIFY(painted.region.contains(former));
    }

    void whatIsOfOthersGoesToThem()
    {
        FrameworksStage stage;
        stage.edit([&](Edit& edit) {
            return changeStories(edit, std::array{stage.story.id}, [](Story& each) { each.capability = u"threat-detection"_s; });
        });
        QTRY_VERIFY(stage.isReady());
        stage.view->showItem({ItemKind::Capability, u"threat-detection"_s});
        QTRY_COMPARE(stage.text("coverageStoriesCount"), u"1"_s);
        QSignalSpy items(stage.view, &Screen::itemRequested);
        auto* list = stage.find("coverageStories");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(items.size(), 1);
        QVERIFY(carried<ItemRef>(items.front().front()) == itemRef(ItemKind::UseCase, stage.story.id));
        QSignalSpy stories(stage.view, &Screen::storiesRequested);
        stage.click("coverageStoriesDoor");
        QCOMPARE(stories.size(), 1);
    }

    void theComponentThatRespondsNamesHeldGameDays()
    {
        FrameworksStage stage;
        stage.edit([](Edit& edit) {
            return edit.insert(GameDay{.reference = u"GD-1"_s, .title = u"A key leaks"_s, .scheduled = QDate(2026, 4, 1),
                                       .held = QDate(2026, 4, 2), .outcome = GameDayOutcome::Met});
        });
        QTRY_VERIFY(stage.isReady());
        stage.click("frameworksTab1");
        const auto* section = stage.view->findChild<QWidget*>(u"component-responsive"_s);
        const auto* days = section->findChild<QLabel*>(u"componentGameDays"_s);
        QTRY_VERIFY(days->text().contains(u"GD-1 A key leaks (Met, held"_s));
        QVERIFY(days->text().contains(u"in no percentage"_s));
        const auto* other = stage.view->findChild<QWidget*>(u"component-detective"_s);
        QVERIFY(!other->findChild<QLabel*>(u"componentGameDays"_s)->isVisible());
    }

    void whatIsFilteredIsKept()
    {
        FrameworksStage stage;
        QTRY_VERIFY(stage.isReady());
        auto* capabilities = stage.find<QLineEdit>("capabilityWords");
        auto* services = stage.find<QLineEdit>("serviceWords");
        auto* component = stage.find<QComboBox>("serviceComponent");
        auto* epic = stage.find<QComboBox>("serviceEpic");
        capabilities->setText(u"threat"_s);
        services->setText(u"scan"_s);
        component->setCurrentIndex(2);
        epic->setCurrentIndex(1);
        const QByteArray kept = QJsonDocument(stage.view->saveState()).toJson();
        capabilities->clear();
        services->clear();
        component->setCurrentIndex(0);
        epic->setCurrentIndex(0);
        stage.view->restoreState(QJsonDocument::fromJson(kept).object());
        QCOMPARE(capabilities->text(), u"threat"_s);
        QCOMPARE(services->text(), u"scan"_s);
        QCOMPARE(component->currentIndex(), 2);
        QCOMPARE(epic->currentIndex(), 1);
    }

    /// Nothing says "no evidence" while nobody knows, and why nobody will know is told once, not at each edit.
    void contentThatCannotBeReadIsToldOnce()
    {
        ScreenStage stage;
        const Catalogues none = {};
        const ReferenceShelf broken(none); // what it refers to isn't there
        ScreenContext context = stage.context();
        context.reference = &broken;
        FrameworksView view(context);
        QStringList told;
        QObject::connect(&view, &Screen::messageRaised, &view, [&told](const Message& message) { told << message.text; });
        view.resize(1200, 800);
        view.show();
        auto* count = view.findChild<QLabel*>(u"frameworksCount"_s);
        QTRY_VERIFY(count->text().startsWith(u"Nothing can be shown here: "_s));
        QTRY_COMPARE(JobBase::underWay(), 0);
        QCOMPARE(told.size(), 1);
        for (const QString& reference : {u"IAM-UC-01"_s, u"IAM-UC-02"_s}) {
            const auto done = stage.workspace->edit(u"Given"_s, [&](Edit& edit) { return edit.insert(aStory(reference)); });
            QVERIFY(done);
            QTRY_COMPARE(JobBase::underWay(), 0);
        }
        QCOMPARE(told.size(), 1);
        view.findChild<QAbstractButton*>(u"frameworksTab2"_s)->click();
        QVERIFY(view.findChild<LayerBands*>()->isVisible());
        QVERIFY(!view.findChild<QWidget*>(u"coverageChecksNone"_s)->isVisible());
    }
};

QTEST_MAIN(TestFrameworksView)
#include "tst_frameworksview.moc"

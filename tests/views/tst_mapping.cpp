// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/ownformats.h"
#include "tests/import/mappingsamples.h"
#include "tests/views/screenstage.h"
#include "views/import/importflow.h"
#include "views/import/mappinglistsmodel.h"
#include "views/import/mappingpreviewmodel.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct MappingStage : ScreenStage {
    MappingStage()
        : own(formats, folder.filePath(u"formats"_s))
    {
        ScreenContext withOwn = context();
        withOwn.ownFormats = &own;
        flow.reset(createImportFlow(withOwn));
        flow->resize(1100, 760);
        flow->show();
        flow->activateWindow();
    }
    QString file(const QByteArray& content = beaconReport(), const QString& name = u"beacon.json"_s)
    {
        QFile written(folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(written.errorString()));
        written.write(content);
        return written.fileName();
    }
    template <typename T>
    T* find(const char* name)
    {
        return flow->findChild<T*>(QLatin1String(name));
    }
    QPushButton* button(const char* name) { return find<QPushButton>(name); }
    QString text(const char* name) { return find<QLabel>(name)->text(); }
    bool isMapping()
    {
        const QWidget* page = find<QWidget>("mappingPage");
        return page && page->isVisible() && find<DataTable>("mappingLists")->model()->rowCount() > 0;
    }
    void begin(const QString& path)
    {
        QVERIFY(QTest::qWaitForWindowActive(flow.get()));
        flow->start({path});
        QTRY_VERIFY(isMapping());
        QTRY_VERIFY(find<DataTable>("mappingPreview")->model()->rowCount() > 0);
    }
    void choose(const QString& field, const QVariant& value)
    {
        auto* choice = flow->findChild<ChoiceField*>(field);
        QVERIFY2(choice, qPrintable(field));
        const int row = choice->findData(value);
        QVERIFY(row >= 0);
        choice->setCurrentIndex(row);
        Q_EMIT choice->activated(row);
    }
    int count(Outcome outcome)
    {
        const auto* model = find<DataTable>("mappingPreview")->model();
        int found = 0;
        for (int i = 0; i < model->rowCount(); ++i)
            found += model->index(i, MappingPreviewModel::OutcomeColumn).data(OutcomeRole).toInt() == static_cast<int>(outcome) ? 1 : 0;
        return found;
    }

    OwnFormats own;
    std::unique_ptr<ImportFlow> flow;
};

} // namespace

class TestMapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Light); }

    void modelsKeepTheRules()
    {
        MappingListsModel lists;
        QAbstractItemModelTester listsTester(&lists);
        lists.show({.lists = {{.place = u"/a/*"_s, .items = 3}, {.place = QString(), .items = 1}}, .whole = false});
        QCOMPARE(lists.rowOf(u"/a/*"_s), 0);
        QCOMPARE(lists.rowOf(u"/b"_s), -1);
        QVERIFY(lists.index(0, MappingListsModel::ItemsColumn).data().toString().contains(u"or more"_s));
        MappingPreviewModel preview;
        QAbstractItemModelTester previewTester(&preview);
        preview.show({Finding{.checkId = u"a"_s, .outcome = Outcome::Failed}});
        QCOMPARE(preview.index(0, MappingPreviewModel::CheckColumn).data().toString(), u"a"_s);
        preview.show({});
        QCOMPARE(preview.rowCount(), 0);
    }

    /// From a file that Waymark doesn't know to results that count.
    void anUnknownFileIsMappedAndImported()
    {
        MappingStage stage;
        QSignalSpy closed(stage.flow.get(), &ImportFlow::closed);
        stage.begin(stage.file());
        // The list with the findings is chosen already
        QCOMPARE(stage.find<DataTable>("mappingLists")->currentIndex().data().toString(), u"/observations/*"_s);
        QVERIFY(!stage.button("mappingBack")->isEnabled());
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        // The members are proposed, and can be tied otherwise
        QVERIFY(stage.find<ChoiceField>("mapping_checkId")->currentText().startsWith(u"/rule/id"_s));
        stage.choose(u"mapping_outcome"_s, QString());
        QVERIFY(!stage.button("mappingNext")->isEnabled());
        QVERIFY2(stage.text("mappingFaults").contains(u"Status"_s), qPrintable(stage.text("mappingFaults")));
        stage.choose(u"mapping_outcome"_s, u"/verdict"_s);
        QVERIFY(stage.button("mappingNext")->isEnabled());
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        // What nobody gave a meaning is skipped, and said so
        QTRY_COMPARE(stage.count(Outcome::Skipped), 2);
        QVERIFY2(stage.text("mappingNotes").contains(u"never passed"_s), qPrintable(stage.text("mappingNotes")));
        stage.choose(u"mappingStatus_good"_s, static_cast<int>(Outcome::Passed));
        QTRY_COMPARE(stage.count(Outcome::Passed), 2);
        QCOMPARE(stage.count(Outcome::Skipped), 1);
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        QCOMPARE(stage.find<QLineEdit>("mappingId")->text(), u"beacon-audit"_s);
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        // The format is saved and the import goes on
        QVERIFY(stage.own.has(u"beacon-audit"));
        QVERIFY(QFile::exists(stage.folder.filePath(u"formats/beacon-audit.json"_s)));
        QTRY_VERIFY(stage.button("importAccept")->isVisible());
        stage.button("importAccept")->click();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(stage.workspace->records().runs().size(), size_t(1));
        QCOMPARE(stage.workspace->records().runs().front().format, u"beacon-audit"_s);
        QCOMPARE(stage.workspace->records().runs().front().passed, 2);
        // The next file of the tool is known by its content
        stage.flow->start({stage.file(beaconReport() + "\n", u"next.json"_s)});
        QTRY_VERIFY(stage.button("importAccept")->isVisible());
        QVERIFY(!stage.isMapping());
    }

    void keysAlone()
    {
        MappingStage stage;
        stage.begin(stage.file());
        // Enter in the list goes on; the first member has the focus
        QTRY_VERIFY(stage.find<DataTable>("mappingLists")->hasFocus());
        QTest::keyClick(stage.find<DataTable>("mappingLists"), Qt::Key_Return);
        QVERIFY(stage.find<ChoiceField>("mapping_checkId")->hasFocus());
        QTest::keyClick(stage.button("mappingNext"), Qt::Key_Return);
        QTest::keyClick(stage.button("mappingNext"), Qt::Key_Return);
        auto* name = stage.find<QLineEdit>("mappingName");
        name->selectAll();
        QTest::keyClicks(name, u"Beacon"_s);
        QTest::keyClick(stage.button("mappingNext"), Qt::Key_Return);
        QTRY_VERIFY(stage.own.has(u"beacon-audit"));
        QCOMPARE(stage.formats.find(u"beacon-audit")->name, u"Beacon"_s);
    }

    void escKeepsTheDraft()
    {
        MappingStage stage;
        stage.begin(stage.file());
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        stage.choose(u"mapping_title"_s, u"/asset"_s);
        QTest::keyClick(stage.find<QWidget>("mappingPage"), Qt::Key_Escape);
        // Back at the import; nothing is saved
        QTRY_VERIFY(stage.button("importMap")->isVisible());
        QVERIFY(!stage.own.has(u"beacon-audit"));
        // When it is gone on with, all is as it was
        QTest::mouseClick(stage.button("importMap"), Qt::LeftButton);
        QTRY_VERIFY(stage.isMapping());
        QTRY_VERIFY(stage.find<ChoiceField>("mapping_title")->isVisible());
        QVERIFY(stage.find<ChoiceField>("mapping_title")->currentText().startsWith(u"/asset"_s));
    }

    void anOwnFormatIsChangedWhenThatIsMeant()
    {
        MappingStage stage;
        stage.begin(stage.file());
        for (int i = 0; i < 4; ++i)
            QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        QTRY_VERIFY(stage.button("importAccept")->isVisible());
        QCOMPARE(stage.button("importMap")->text(), u"Change format…"_s);
        QTest::mouseClick(stage.button("importMap"), Qt::LeftButton);
        QTRY_VERIFY(stage.isMapping());
        QTRY_VERIFY(stage.find<ChoiceField>("mapping_checkId")->isVisible());
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        stage.choose(u"mappingStatus_dunno"_s, static_cast<int>(Outcome::Error));
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        // Saving asks inside the window
        auto* replace = stage.find<QCheckBox>("mappingReplace");
        QVERIFY(replace->isVisible());
        QVERIFY(!stage.button("mappingNext")->isEnabled());
        replace->setChecked(true);
        QVERIFY(stage.button("mappingNext")->isEnabled());
        // A built-in id can't be taken at all
        auto* id = stage.find<QLineEdit>("mappingId");
        id->selectAll();
        QTest::keyClicks(id, u"trivy"_s);
        QVERIFY(!stage.button("mappingNext")->isEnabled());
        id->selectAll();
        QTest::keyClicks(id, u"beacon-audit"_s);
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        QTRY_VERIFY(stage.button("importAccept")->isVisible());
        const auto draft = stage.own.draft(u"beacon-audit"_s);
        QVERIFY(draft);
        QCOMPARE(draft->statusWords.at(u"dunno"_s), Outcome::Error);
    }

    void aFaultyOwnFileIsReplacedWhenThatIsMeant()
    {
        // Given a file of the person's that can't be read, under the name that the format would have
        MappingStage stage;
        QVERIFY(QDir().mkpath(stage.own.folder()));
        stage.file("{\"id\": \"x\"}", u"formats/beacon-audit.json"_s);
        stage.begin(stage.file());
        for (int i = 0; i < 3; ++i)
            QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        // Then saving asks as well
        auto* replace = stage.find<QCheckBox>("mappingReplace");
        QVERIFY(replace->isVisible());
        QVERIFY(!stage.button("mappingNext")->isEnabled());
        replace->setChecked(true);
        QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        QTRY_VERIFY(stage.button("importAccept")->isVisible());
        QVERIFY(stage.own.has(u"beacon-audit"));
        // And the next time it asks again
        QTest::mouseClick(stage.button("importMap"), Qt::LeftButton);
        QTRY_VERIFY(stage.isMapping());
        QTRY_VERIFY(stage.find<ChoiceField>("mapping_checkId")->isVisible());
        for (int i = 0; i < 2; ++i)
            QTest::mouseClick(stage.button("mappingNext"), Qt::LeftButton);
        QVERIFY(replace->isVisible() && !replace->isChecked());
        QVERIFY(!stage.button("mappingNext")->isEnabled());
    }

    void aFaultyOwnFileIsToldOfAtAnImport()
    {
        MappingStage stage;
        QSignalSpy messages(stage.flow.get(), &ImportFlow::messageRaised);
        QVERIFY(QDir().mkpath(stage.own.folder()));
        stage.file("{\"id\": \"x\"}", u"formats/faulty.json"_s);
        stage.flow->start({stage.results(u"a.json"_s, QDateTime(QDate(2026, 5, 3), QTime(6, 0), Qt::UTC), {{u"check-1"_s, u"failed"_s}})});
        QTRY_VERIFY(stage.button("importAccept")->isVisible());
        QCOMPARE(messages.size(), 1);
        const QString text = messages.front()[0].value<Message>().text;
        QVERIFY2(text.contains(u"faulty.json"_s) && text.contains(u"is missing"_s), qPrintable(text));
        // Once
        stage.flow->start({stage.results(u"b.json"_s, QDateTime(QDate(2026, 5, 3), QTime(7, 0), Qt::UTC), {{u"check-1"_s, u"failed"_s}})});
        QCOMPARE(messages.size(), 1);
    }

    void aFileWithoutObjectsCantBeMapped()
    {
        MappingStage stage;
        stage.flow->start({stage.file("[1, 2]")});
        QTRY_VERIFY(stage.text("importNotes").contains(u"holds no objects"_s));
        QVERIFY(!stage.isMapping());
        QVERIFY(stage.find<QLabel>("importNotes")->isVisible());
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestMapping)
#include "tst_mapping.moc"

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/lensshelf.h"
#include "tests/support/reviewrecords.h"

#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const Lens* read(LensShelf& shelf, const LensRecord& record)
{
    const auto lens = shelf.lens(record);
    return lens ? lens->get() : nullptr;
}

} // namespace

class TestLensShelf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEachLensOnce()
    {
        LensShelf shelf;
        const LensRecord record = aLensRecord();
        QVERIFY(!shelf.known(record.id));
        const Lens* lens = read(shelf, record);
        QVERIFY(lens);
        QVERIFY(shelf.known(record.id).get() == lens);
        QVERIFY(*lens == aLens());
        QVERIFY(read(shelf, record) == lens);
        // Another edition is another lens, even of the same document
        LensRecord other = record;
        other.id = LensId::create();
        QVERIFY(read(shelf, other) && read(shelf, other) != lens);
    }

    void threadsShareALens()
    {
        LensShelf shelf;
        const LensRecord record = aLensRecord();
        std::array<const Lens*, 4> lenses = {};
        {
            std::vector<std::jthread> threads;
            for (const Lens*& lens : lenses)
                threads.emplace_back([&shelf, &record, &lens] { lens = read(shelf, record); });
        }
        for (const Lens* lens : lenses)
            QVERIFY(lens && lens == lenses.front());
    }

    void whatHoldsNoLensIsAnError_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no JSON") << u"{"_s;
        QTest::newRow("no question") << u"{}"_s;
    }

    void whatHoldsNoLensIsAnError()
    {
        QFETCH(QString, document);
        LensShelf shelf;
        LensRecord record = aLensRecord();
        record.document = document;
        const auto lens = shelf.lens(record);
        QVERIFY(!lens);
        QVERIFY(!shelf.known(record.id));
        QCOMPARE(lens.error().code, Error::Code::Parse);
        QVERIFY2(lens.error().message.contains(record.name), qPrintable(lens.error().message));
    }
};

QTEST_GUILESS_MAIN(TestLensShelf)
#include "tst_lensshelf.moc"

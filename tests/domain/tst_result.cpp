// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/result.h"

#include <QTest>

#include <memory>

using namespace waymark;

class ResultTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void handsOnWhatCannotBeCopied();
    void ofNothingIsFineUnlessTold();
    void ofAnErrorLikeTypeKeepsThemApart();
};

void ResultTest::holdsAValue()
{
    Result<QString> result(QStringLiteral("here"));
    QVERIFY(result);
    QVERIFY(result.has_value());
    QCOMPARE(*result, QStringLiteral("here"));
    QCOMPARE(result->size(), 4);
    *result += QLatin1Char('!');
    QCOMPARE(result.value(), QStringLiteral("here!"));
}

void ResultTest::holdsAnError()
{
    const Error error{Error::Code::NotFound, QStringLiteral("words"), QStringLiteral("path")};
    const Result<QString> result(error);
    QVERIFY(!result);
    QCOMPARE(result.error(), error);
}

void ResultTest::handsOnWhatCannotBeCopied()
{
    const auto make = []() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(3); };
    const std::unique_ptr<int> taken = *make();
    QCOMPARE(*taken, 3);
}

void ResultTest::ofNothingIsFineUnlessTold()
{
    QVERIFY(Result<void>());
    const Result<void> failed(Error{Error::Code::Io, QStringLiteral("words"), {}});
    QVERIFY(!failed);
    QCOMPARE(failed.error().message, QStringLiteral("words"));
}

void ResultTest::ofAnErrorLikeTypeKeepsThemApart()
{
    // A bool converts to much; it must not turn into "an error" or the other way round.
    const Result<bool> no(false);
    QVERIFY(no.has_value());
    QVERIFY(!*no);
}

QTEST_GUILESS_MAIN(ResultTest)
#include "tst_result.moc"

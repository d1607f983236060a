#include "models/remote/failures.h"

#include <QJsonDocument>
#include <QTest>

using namespace casebook;
using namespace casebook::remote;
using namespace Qt::StringLiterals;

/// What each answer means (CONTRACT §1.5, DATA-CORE §1).
class FailuresTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsFailuresApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("ofRead");
        QTest::addColumn<ErrorKind>("ofWrite");
        QTest::addColumn<QByteArray>("code");
        const auto row
            = [](const char *name, int status, const QByteArray &message, ErrorKind ofRead, ErrorKind ofWrite,
                 const QByteArray &code = {}) {
                  QTest::newRow(name)
                      << status
                      << QJsonDocument(QJsonObject{ { u"message"_s, QString::fromUtf8(message) } }).toJson()
                      << ofRead << ofWrite << code;
              };
        using K = ErrorKind;
        row("400", 400, "invalid keys", K::InvalidInput, K::InvalidInput);
        row("401", 401, "Unauthorized", K::NotSignedIn, K::NotSignedIn);
        row("403", 403, "Unauthorized to x", K::Forbidden, K::Forbidden);
        row("406", 406, "All update fields are identical", K::NothingChanged, K::NothingChanged);
        row("408", 408, "", K::Offline, K::UnknownOutcome);
        row("409", 409, "has been updated", K::Conflict, K::Conflict);
        row("413", 413, "too large", K::InvalidInput, K::InvalidInput);
        row("424", 424, "Jira says no", K::InvalidInput, K::InvalidInput, "push.refused");
        row("429", 429, "cool down", K::RateLimited, K::RateLimited);
        row("500", 500, "undefined", K::Internal, K::UnknownOutcome);
        row("502", 502, "", K::Offline, K::UnknownOutcome);
        row("503 elsewhere", 503, "Service Unavailable", K::Offline, K::UnknownOutcome);
        row("503 licence", 503, "License is not available.", K::RateLimited, K::RateLimited);
        row("504", 504, "", K::Offline, K::UnknownOutcome);
        row("this case", 404, "Saved object [cases/c1] not found", K::NotFound, K::NotFound, "case.gone");
        row("this case, patched", 404, "These cases c1 do not exist. Please check you have the correct ids.",
            K::NotFound, K::NotFound, "case.gone");
        row("another case", 404, "Saved object [cases/c10] not found", K::NotFound, K::NotFound);
        row("comment", 404, "Saved object [cases-comments/a1] not found", K::NotFound, K::NotFound,
            "attachment.gone");
        row("comment elsewhere", 404, "This comment a1 does not exist in c1.", K::NotFound, K::NotFound,
            "attachment.gone");
        row("space", 404, "Saved object [space/soc] not found", K::NotFound, K::NotFound, "space.gone");
        row("route", 404, "Not Found", K::NotFound, K::NotFound);
    }
    void tellsFailuresApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, ofRead);
        QFETCH(ErrorKind, ofWrite);
        QFETCH(QByteArray, code);
        const Answer answer{ .status = status, .body = body, .retryAfter = 7, .space = u"soc"_s };
        Request request = Request::get({ u"api"_s, u"cases"_s, u"c1"_s });
        request.caseId = u"c1"_s;
        request.attachmentId = u"a1"_s;
        for (const bool write : { false, true }) {
            request.effect = write ? Effect::Write : Effect::Read;
            const std::optional<Error> error = failureOf(request, answer);
            QVERIFY(error);
            QCOMPARE(error->kind, write ? ofWrite : ofRead);
            QCOMPARE(error->code, code);
            QCOMPARE(error->httpStatus, status);
            QVERIFY(!error->message.isEmpty());
            if (error->kind == ErrorKind::RateLimited)
                QCOMPARE(error->limit, 7);
        }
    }

    void knowsAKibanaThatStarts()
    {
        const Answer answer{ .status = 503,
                             .contentType = "text/plain",
                             .body = "Kibana server is not ready yet",
                             .retryAfter = 30 };
        const std::optional<Error> error
            = failureOf(Request::write("POST", { u"api"_s, u"cases"_s }), answer);
        QCOMPARE(error->kind, ErrorKind::RateLimited);
        QCOMPARE(error->limit, 30);
    }

    void keepsAProxysPageOut()
    {
        const Answer answer{ .status = 403, .contentType = "text/html", .body = "<html>blocked</html>" };
        const std::optional<Error> error = failureOf(Request::get({ u"api"_s }), answer);
        QCOMPARE(error->kind, ErrorKind::Forbidden);
        QVERIFY(!error->message.contains(u'<'));
    }

    void callsARedirectOne()
    {
        const Answer answer{ .status = 308, .redirectedTo = QUrl(u"https://user:pw@elsewhere/x?y=1"_s) };
        const std::optional<Error> read = failureOf(Request::get({ u"api"_s }), answer);
        QCOMPARE(read->code, "answer.redirect");
        QCOMPARE(read->kind, ErrorKind::Internal);
        QCOMPARE(read->detail, u"https://elsewhere/x"_s);
        QCOMPARE(failureOf(Request::write("POST", { u"api"_s }), answer)->kind, ErrorKind::UnknownOutcome);
    }
};

QTEST_GUILESS_MAIN(FailuresTest)
#include "tst_failures.moc"

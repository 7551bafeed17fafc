// JDBC, as Java reporting tools connect: server-prepared statements, metadata, timeouts.
import java.math.BigDecimal;
import java.sql.*;
import java.time.LocalDate;
import java.util.*;

public class Jdbc {
    static int number = 0, failures = 0;

    static void equal(Object have, Object want, String what) {
        boolean good = Objects.equals(have, want);
        number++;
        if (!good) failures++;
        System.out.println((good ? "ok " : "not ok ") + number + " - " + what);
        if (!good) System.err.println("# have " + have + ", want " + want);
    }

    public static void main(String[] args) throws Exception {
        String url = "jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE") + "?user=pembaca&prepareThreshold=3";
        // a client east of Greenwich: dates must stay those days
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jakarta"));
        try (Connection db = DriverManager.getConnection(url)) {
            LocalDate month = LocalDate.of(2026, 1, 1);
            // from the third on the server has it prepared, from the fifth on results are binary
            try (PreparedStatement s = db.prepareStatement("SELECT jamsos.contribution(wage => ?::numeric, tariff => jamsos.tariff(month => ?, programs => ?), risk_class => ?)")) {
                BigDecimal last = null;
                for (int i = 0; i < 8; i++) {
                    s.setBigDecimal(1, new BigDecimal("3000000.50"));
                    s.setObject(2, month);
                    s.setArray(3, db.createArrayOf("text", new String[] {"JKK", "JKM", "JHT"}));
                    s.setInt(4, 2);
                    try (ResultSet r = s.executeQuery()) {
                        r.next();
                        last = r.getBigDecimal(1);
                        if (last.compareTo(new BigDecimal(196200)) != 0) break;
                    }
                }
                equal(last, new BigDecimal(196200), "bound numeric, date and list, named arguments, eight times");
            }
            try (PreparedStatement s = db.prepareStatement("SELECT program, payer, base, amount FROM jamsos.contributions(?::numeric, ?, programs => ?)")) {
                s.setBigDecimal(1, new BigDecimal("2877448.59"));
                s.setObject(2, month);
                s.setArray(3, db.createArrayOf("text", new String[] {"JKK"}));
                try (ResultSet r = s.executeQuery()) {
                    ResultSetMetaData m = r.getMetaData();
                    equal(List.of(m.getColumnType(1), m.getColumnType(3)), List.of(Types.VARCHAR, Types.NUMERIC), "plain columns");
                    r.next();
                    equal(r.getString(1) + " " + r.getString(2) + " " + r.getBigDecimal(3) + " " + r.getBigDecimal(4), "JKK employer 2877448.59 6906", "a row");
                }
            }
            try (PreparedStatement s = db.prepareStatement("SELECT jamsos.contribution(?::numeric, jamsos.tariff(?))")) {
                s.setNull(1, Types.NUMERIC);
                s.setObject(2, month);
                try (ResultSet r = s.executeQuery()) {
                    r.next();
                    equal(r.getBigDecimal(1), null, "NULL wage");
                }
                s.setBigDecimal(1, new BigDecimal(-1));
                try (ResultSet r = s.executeQuery()) {
                    equal("no error", "", "an error");
                } catch (SQLException e) {
                    equal(e.getSQLState() + e.getMessage().contains("-1"), "22023true", "an error names the value");
                }
            }
            try (Statement s = db.createStatement(); ResultSet r = s.executeQuery("SELECT month, month_key, office, workers, wage_bill, total FROM liability_by_office WHERE month = '2021-06-01' ORDER BY office LIMIT 1")) {
                ResultSetMetaData m = r.getMetaData();
                equal(m.getPrecision(5) + "," + m.getScale(5), "20,2", "money with its precision");
                r.next();
                equal(r.getObject(1, LocalDate.class) + " " + r.getDate(1) + " " + r.getString(2) + " " + r.getString(3) + " " + r.getLong(4) + " " + r.getBigDecimal(5) + " " + r.getLong(6),
                    "2021-06-01 2021-06-01 2021-06 01 889 2558051796.51 " + 889 * 15538, "a view, in the time zone of Jakarta");
            }
            Map<String, String> remarks = new HashMap<>();
            try (ResultSet r = db.getMetaData().getTables(null, "laporan", "%\\_by\\_%", new String[] {"VIEW"})) {
                while (r.next()) remarks.put(r.getString("TABLE_NAME"), r.getString("REMARKS"));
            }
            equal(remarks.getOrDefault("liability_by_office", "").startsWith("What do we owe?"), true, "a view's comment is its remark");
            int functions = 0, without = 0;
            try (ResultSet r = db.getMetaData().getFunctions(null, "jamsos", "%")) {
                while (r.next()) {
                    functions++;
                    if (r.getString("REMARKS") == null) without++;
                }
            }
            equal((functions > 100) + " " + without, "true 0", "each function's comment is its remark");
            try (Statement s = db.createStatement()) {
                s.setQueryTimeout(1);
                long start = System.nanoTime();
                try {
                    s.executeQuery("SELECT count(*) FROM (SELECT jamsos.payroll(wage, risk_class, NULL, 'PU', daterange(first_day, last_day, '[]')) AS p FROM staff) q, jamsos.project_range(p, '2026-01-01', 1200, draws => 100000)");
                    equal("no error", "", "query timeout");
                } catch (SQLException e) {
                    equal(e.getSQLState() + ((System.nanoTime() - start) / 1e9 < 3), "57014true", "query timeout");
                }
            }
        }
        System.out.println("1.." + number);
        System.exit(failures > 0 ? 1 : 0);
    }
}
